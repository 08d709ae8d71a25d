import { element } from './element.ts';
import type { Layer } from './layer.ts';

interface CanNotify {
  ariaNotify?(text: string, options?: { readonly priority: 'normal' | 'high' }): void;
}

/** Says a sentence to a screen reader, politely: by `ariaNotify` where the browser has it, else by one live region. */
export function announcer(document: Document, { host, root }: Layer): (says: string) => void {
  const speaker = host as CanNotify;
  if (typeof speaker.ariaNotify === 'function') return (says) => speaker.ariaNotify?.(says, { priority: 'normal' });
  const region = element(document, 'div', { class: 'spoken', role: 'status' });
  root.append(region);
  return (says) => {
    region.textContent = says;
  };
}
