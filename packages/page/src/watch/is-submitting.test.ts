import { afterEach, expect, test } from 'vitest';
import { isSubmitting } from './is-submitting.ts';

afterEach(() => document.body.replaceChildren());
const first = (html: string) => {
  document.body.innerHTML = html;
  return isSubmitting(document.querySelector('[data-it]'));
};

test.each([
  '<input data-it type="submit" value="Submit COE For Review">',
  '<input data-it type="submit" value="Guardar">',
  '<button data-it>Save and continue</button>',
  "<a data-it href=\"javascript:__doPostBack('x','')\">Submit</a>",
  '<form><button data-it>OK</button></form>',
])('%s hands the form in', (html) => expect(first(html)).toBe(true));

test.each([
  '<form><input data-it type="submit" value="Add Child"><input type="submit" value="Save"></form>',
  '<button data-it type="button">Save</button>',
  '<a data-it href="/save">Save</a>',
  "<a data-it href=\"javascript:__doPostBack('x','')\">Add child</a>",
  '<button data-it type="reset">Complete reset</button>',
])('%s does not', (html) => expect(first(html)).toBe(false));
