/**
 * One page of either browser. Playwright (Chromium) and Puppeteer (Firefox) share the handful of calls used here, so a test
 * body is written once and its keys are real keys in both.
 *
 * A target is a CSS selector of the frame's document; `host >>> inner` looks into an open shadow root:
 *   page.click('coe-check-marks >>> button')
 */
export interface Page {
  url(): string;
  goto(url: string): Promise<void>;

  /** Moves the mouse there and presses. */
  click(target: string): Promise<void>;
  hover(target: string): Promise<void>;
  focus(target: string): Promise<void>;
  /** Focuses the target and types at its caret. In a select, types ahead: `type('select', 'Mexico')`. */
  type(target: string, text: string): Promise<void>;
  /** Focuses the target, selects all of it and types over it. */
  replace(target: string, text: string): Promise<void>;
  /** Types wherever the focus is. */
  write(text: string): Promise<void>;
  /** `Tab`, `Enter`, `Shift+Tab`, `Alt+Shift+N`; `Mod` is the platform's Control: `Mod+z`. */
  press(key: string): Promise<void>;

  /** How many elements the target names. */
  count(target: string): Promise<number>;
  value(target: string): Promise<string>;
  text(target: string): Promise<string>;
  attribute(target: string, name: string): Promise<string | null>;
  /** Where the target is in the window, in CSS pixels. */
  box(target: string): Promise<Box>;

  /** Runs `look` in the page's own world. */
  evaluate<Answer>(look: () => Answer | Promise<Answer>): Promise<Answer>;
  evaluate<Answer, Argument>(
    look: (argument: Argument) => Answer | Promise<Answer>,
    argument: Argument,
  ): Promise<Answer>;
  /** Asks until the answer is true, and gives it; survives the page's being replaced meanwhile. */
  waitFor<Answer>(look: () => Answer): Promise<Answer>;
  waitFor<Answer, Argument>(
    look: (argument: Argument) => Answer,
    argument: Argument,
    timeout?: number,
  ): Promise<Answer>;
  /** Until the target is there. */
  waitForTarget(target: string, timeout?: number): Promise<void>;
  /** Until it is gone. */
  waitForNone(target: string, timeout?: number): Promise<void>;

  /** The frame whose address has this in it. Its keys go wherever the focus is, like the page's. */
  frame(addressPart: string): Promise<Page>;
  frames(): string[];
  screenshot(path: string, options?: { fullPage?: boolean }): Promise<void>;
  close(): Promise<void>;
  /** The driver's own page, for what this interface leaves out. */
  raw: unknown;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The calls both drivers have with the same shape. */
export interface DriverPage {
  url(): string;
  goto(url: string, options?: { timeout: number }): Promise<unknown>;
  keyboard: Record<'type' | 'press' | 'down' | 'up', (text: string) => Promise<unknown>>;
  mainFrame(): unknown;
  frames(): unknown[];
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
  close(): Promise<unknown>;
}

interface DriverFrame {
  url(): string;
  evaluate(look: unknown, argument?: unknown): Promise<unknown>;
  evaluateHandle(look: unknown, argument?: unknown): Promise<DriverHandle>;
}

interface DriverHandle {
  evaluate(look: unknown, argument?: unknown): Promise<unknown>;
  getProperty(name: string): Promise<{ asElement(): unknown }>;
  dispose(): Promise<void>;
}

interface DriverElement {
  click(): Promise<void>;
  hover(): Promise<void>;
  focus(): Promise<void>;
  boundingBox(): Promise<Box | null>;
  evaluate(look: unknown, argument?: unknown): Promise<unknown>;
  dispose(): Promise<void>;
}

/** Where the two drivers, or two platforms, call one key by two names. */
const keyNames: Record<string, string> = { Mod: process.platform === 'darwin' ? 'Meta' : 'Control', Space: ' ' };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function pageOver(page: DriverPage, frame: () => unknown = () => page.mainFrame()): Page {
  const here = () => frame() as DriverFrame;
  // A tab of Firefox changes its process on the way to an extension's page, so Puppeteer never hears that it is there.
  let unheard = '';

  async function all<Answer>(target: string, use: (elements: DriverHandle) => Promise<Answer>): Promise<Answer> {
    const elements = await here().evaluateHandle(allOf, target);
    try {
      return await use(elements);
    } finally {
      await elements.dispose().catch(() => {}); // it went with its document
    }
  }

  const at = <Answer>(target: string, use: (element: DriverElement) => Promise<Answer>) =>
    all(target, async (elements) => {
      const element = (await elements.getProperty('0')).asElement() as DriverElement | null;
      if (!element) throw new Error(`${target} is not on ${here().url()}`);
      return use(element);
    });

  const count = (target: string) =>
    all(target, (elements) => elements.evaluate((list: Element[]) => list.length) as Promise<number>);

  async function until<Answer>(what: string, ask: () => Promise<Answer>, timeout = 10_000): Promise<Answer> {
    const end = performance.now() + timeout;
    for (;;) {
      // While the document is being replaced nothing can be asked of it.
      const answer = await ask().catch((fault: Error) => fault);
      if (answer && !(answer instanceof Error)) return answer;
      if (performance.now() > end) {
        const last = answer instanceof Error ? answer.message : JSON.stringify(answer);
        throw new Error(`Not so after ${timeout} ms on ${here().url()}: ${what} (last answer: ${last})`);
      }
      await pause(25);
    }
  }

  async function press(key: string): Promise<void> {
    const keys = key.split(/(?<=.)\+/).map((name) => keyNames[name] ?? name);
    const last = keys.pop() as string;
    for (const name of keys) await page.keyboard.down(name);
    await page.keyboard.press(last);
    for (const name of keys.reverse()) await page.keyboard.up(name);
  }

  const self: Page = {
    raw: page,
    url: () => unheard || here().url(),
    async goto(url) {
      unheard = url.startsWith('moz-extension:') ? url : '';
      if (!unheard) return void (await page.goto(url));
      await page.goto(url, { timeout: 1 }).catch(() => {});
      await self.waitFor((wanted) => location.href === wanted && document.readyState === 'complete', url);
    },
    click: (target) => at(target, (element) => element.click()),
    hover: (target) => at(target, (element) => element.hover()),
    focus: (target) => at(target, (element) => element.focus()),
    async type(target, text) {
      await self.focus(target);
      await page.keyboard.type(text);
    },
    async replace(target, text) {
      await self.focus(target);
      await press('Mod+a');
      await (text ? page.keyboard.type(text) : press('Delete'));
    },
    write: async (text) => void (await page.keyboard.type(text)),
    press,
    count,
    value: (target) => at(target, (element) => element.evaluate((e: HTMLInputElement) => e.value) as Promise<string>),
    text: (target) => at(target, (element) => element.evaluate((e: Element) => e.textContent ?? '') as Promise<string>),
    attribute: (target, name) =>
      at(
        target,
        (element) => element.evaluate((e: Element, n: string) => e.getAttribute(n), name) as Promise<string | null>,
      ),
    box: (target) =>
      at(target, async (element) => {
        const box = await element.boundingBox();
        if (!box) throw new Error(`${target} is not shown`);
        return box;
      }),
    evaluate: (look: unknown, argument?: unknown) => here().evaluate(look, argument) as Promise<never>,
    waitFor: (look: unknown, argument?: unknown, timeout?: number) =>
      until(String(look).slice(0, 400), () => here().evaluate(look, argument), timeout) as Promise<never>,
    waitForTarget: async (target, timeout) => void (await until(`${target} is there`, () => count(target), timeout)),
    waitForNone: async (target, timeout) =>
      void (await until(`no ${target} is there`, async () => (await count(target)) === 0, timeout)),
    async frame(addressPart) {
      const find = () => page.frames().find((each) => (each as DriverFrame).url().includes(addressPart));
      await until(`a frame is ${addressPart}`, async () => find());
      return pageOver(page, () => find() ?? page.mainFrame());
    },
    frames: () => page.frames().map((each) => (each as DriverFrame).url()),
    screenshot: async (path, options) => void (await page.screenshot({ path, ...options })),
    close: async () => void (await page.close()),
  };
  return self;
}

/** `selector` for a control by its name attribute, whatever signs the name has. */
export const named = (name: string) => `[name="${name.replaceAll('"', '\\"')}"]`;

/** Runs in the page, so it is whole in itself. */
function allOf(target: string): Element[] {
  const [first = '', ...inner] = target.split('>>>');
  let found = [...document.querySelectorAll(first)];
  for (const step of inner) {
    const roots = found.flatMap((host) => host.shadowRoot ?? []);
    found = roots.flatMap((root) => [...root.querySelectorAll(step)]);
  }
  return found;
}
