/** The look of what stands beside and before the button that hands the form in. */
export const submitStyle = `
.open-count { position: absolute; top: 0; left: 0; padding: 2px 9px; border: 1px solid var(--line); border-radius: 999px; background: var(--paper); color: var(--ink); font: 500 13px/20px system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; white-space: nowrap; pointer-events: none; }
.open-count.error, .ask { --tone: var(--error); }
.open-count.warning { --tone: var(--warning); }
.open-count.info { --tone: var(--info); }
.open-count { border-color: color-mix(in srgb, var(--tone) 45%, var(--line)); }
.open-count::first-letter { color: var(--tone); }
.ask { all: unset; box-sizing: border-box; position: fixed; inset: 12vh auto auto 50%; translate: -50% 0; width: 420px; max-width: calc(100vw - 24px); max-height: 76vh; overflow: auto; padding: 18px 20px; border: 1px solid var(--line); border-top: 4px solid var(--tone); border-radius: 14px; background: var(--paper); color: var(--ink); font: 400 15px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; pointer-events: auto; box-shadow: 0 18px 48px #10182840; }
.ask h2 { margin: 0 0 6px; font-size: 17px; }
.ask p { margin: 0 0 10px; color: var(--quiet); }
.ask ul { margin: 0 0 14px; padding-inline-start: 20px; }
.ask .buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.ask button { all: unset; box-sizing: border-box; padding: 8px 14px; border: 1px solid var(--line); border-radius: 9px; font-weight: 600; cursor: pointer; }
.ask button.main { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.ask button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (forced-colors: active) {
  .open-count, .ask { --tone: CanvasText; border-color: CanvasText; }
  .ask button, .ask button.main { background: ButtonFace; color: ButtonText; border-color: ButtonText; }
}
`;
