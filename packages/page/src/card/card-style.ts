/** The look of the card: calm, one column, nothing that moves but its arrival. */
export const cardStyle = `
.card {
  all: unset;
  position: absolute;
  inset: 0 auto auto 0;
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  width: 352px;
  max-width: calc(100vw - 16px);
  margin: 0;
  border: 1px solid var(--line);
  border-radius: 14px;
  background: var(--paper);
  color: var(--ink);
  font: 400 14px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  letter-spacing: normal;
  text-align: start;
  overflow: hidden;
  overflow-wrap: anywhere;
  pointer-events: auto;
  cursor: default;
  box-shadow: 0 1px 2px #10182814, 0 4px 10px #1018280f, 0 18px 40px #1018282e;
  animation: arrive .14s ease-out;
}
.card:not(:has(> .scroll)) { width: auto; }
.card:focus { outline: none; }
@keyframes arrive { from { opacity: 0; margin-top: -4px; } }
.card .scroll { display: flex; flex-direction: column; overflow: auto; padding: 14px 16px 12px; }
.card .head { display: flex; align-items: flex-start; gap: 10px; }
.card .badge { flex: none; display: grid; place-items: center; width: 30px; height: 30px; border-radius: 9px; background: color-mix(in srgb, var(--tone) 13%, transparent); }
.card .glyph { width: 18px; height: 18px; }
.card .glyph .outline { stroke: none; }
.card .glyph .sign { stroke: var(--paper); }
.card.error { --tone: var(--error); }
.card.warning { --tone: var(--warning); }
.card.info { --tone: var(--info); }
.card h2 { margin: 0; font-size: 15px; line-height: 19px; font-weight: 600; }
.card h2 .word { color: var(--tone); display: block; font-size: 12px; line-height: 14px; letter-spacing: .02em; }
.card h2 .where { color: var(--quiet); font-weight: 500; }
.card .head > .title { flex: 1; min-width: 0; }
.card p { margin: 10px 0 0; }
.card .fixes { display: flex; flex-direction: column; gap: 6px; margin: 12px 0 0; padding: 0; list-style: none; }
.card button { all: unset; box-sizing: border-box; cursor: pointer; border-radius: 9px; font: inherit; -webkit-tap-highlight-color: transparent; }
.card button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.card .fix { display: block; width: 100%; padding: 8px 12px; border: 1px solid var(--line); background: var(--ground); transition: border-color .1s, background .1s; }
.card .fix:hover { border-color: var(--accent); background: color-mix(in srgb, var(--accent) 9%, var(--paper)); }
.card .fix .label { display: block; font-weight: 600; color: var(--accent); }
.card .fix .step { display: block; font-size: 13px; font-variant-numeric: tabular-nums; }
.card .fix .name { color: var(--quiet); margin-inline-end: 4px; }
.card .fix .old { color: var(--quiet); white-space: pre-wrap; }
.card .fix .arrow { color: var(--quiet); padding: 0 6px; }
.card .fix .new { font-weight: 600; }
.card .foot { display: flex; align-items: center; flex-wrap: wrap; gap: 2px 12px; margin-top: 10px; min-height: 28px; }
.card .plain { padding: 4px 8px; margin-inline-start: -8px; color: var(--accent); font-weight: 500; }
.card .plain:hover, .card .icon:hover { background: color-mix(in srgb, var(--ink) 8%, transparent); }
.card .icon { display: grid; place-items: center; flex: none; width: 26px; height: 26px; border-radius: 7px; color: var(--quiet); }
.card .icon svg { width: 14px; height: 14px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.card .tools { display: flex; align-items: center; margin: -2px -6px 0 0; color: var(--quiet); font-size: 12px; font-variant-numeric: tabular-nums; }
.card .source { margin: 2px 0 0; color: var(--quiet); font-size: 12px; line-height: 1.4; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.card .said { display: flex; align-items: center; gap: 8px; padding: 9px 10px 9px 16px; background: var(--ground); font-weight: 500; }
.card .said + .scroll { border-top: 1px solid var(--line); }
.card .said > span { flex: 1; }
.card .said .plain { margin: 0; }
.card .keeping { gap: 8px; }
.card fieldset { margin: 0; padding: 0; border: 0; min-width: 0; display: grid; gap: 2px; }
.card legend { padding: 0; margin-bottom: 6px; font-size: 15px; font-weight: 600; }
.card .reason { display: flex; align-items: flex-start; gap: 8px; padding: 5px 8px; margin-inline: -8px; border-radius: 8px; cursor: pointer; }
.card .reason:hover { background: color-mix(in srgb, var(--ink) 6%, transparent); }
.card .reason input { flex: none; width: 16px; height: 16px; margin: 3px 0 0; accent-color: var(--accent); }
.card .own, .card .pair label { color: var(--quiet); font-size: 12px; line-height: 1.4; }
.card input[type=text], .card select { box-sizing: border-box; width: 100%; min-width: 0; height: 34px; margin: 0; padding: 0 10px; border: 1px solid var(--line); border-radius: 9px; background: var(--ground); color: var(--ink); font: inherit; }
.card .pair { display: grid; grid-template-columns: auto 1fr; align-items: center; gap: 6px 10px; }
.card :is(input, select):focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.card .fault { margin: 0; color: var(--error); font-size: 13px; font-weight: 500; }
.card .fault:empty { display: none; }
.card .main { padding: 7px 14px; background: var(--accent); color: var(--paper); font-weight: 600; }
.card .keeping .foot { margin-top: 4px; }
.card .keeping .plain { margin: 0; }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } .card .fix { transition: none; } }
@media (forced-colors: active) {
  .card { --tone: CanvasText !important; border-color: CanvasText; }
  .card .glyph .sign { stroke: Canvas; }
  .card .glyph .outline { fill: CanvasText; stroke: none; }
  .card .fix { border-color: ButtonText; background: ButtonFace; }
  .card .fix .label { color: ButtonText; }
  .card .fix:hover { border-color: Highlight; }
  .card .main { background: ButtonFace; color: ButtonText; border: 1px solid ButtonText; }
  .card input[type=text], .card select { border-color: ButtonText; background: Field; color: FieldText; }
  .card .plain, .card .icon { color: LinkText; }
  .card button:focus-visible { outline-color: Highlight; }
}
`;
