/** The look of the layer and its marks. Sizes are in px: rem follows the page. */
export const markStyle = `
:host {
  all: initial !important;
  position: absolute !important;
  top: 0 !important;
  left: 0 !important;
  width: 128px !important;
  height: 0 !important;
  z-index: 2147483647 !important;
  contain: layout style size !important;
  pointer-events: none !important;
  color-scheme: light dark !important;
  direction: ltr !important;
}
:host {
  --ink: light-dark(#1b2330, #e8ecf2);
  --quiet: light-dark(#566172, #a7b1c0);
  --paper: light-dark(#ffffff, #1f252e);
  --ground: light-dark(#f4f6f9, #28303b);
  --line: light-dark(#d9dfe8, #3b4553);
  --accent: light-dark(#1d5fbf, #8ab8ff);
  --error: light-dark(#b3261e, #ffb4ab);
  --warning: light-dark(#8a5a00, #f6c667);
  --info: light-dark(#35618e, #9ecbff);
}
*, ::before, ::after { box-sizing: border-box; }
.through, .through * { pointer-events: none !important; }
.marks { position: absolute; top: 0; left: 0; }
.mark { position: absolute; top: 0; left: 0; }
.mark[hidden] { display: none; }
.mark.error { --tone: #c1271d; }
.mark.warning { --tone: #b26a00; }
.mark.info { --tone: #2f6db0; }
.line { position: absolute; inset: auto 1px 0 1px; height: 0; border-bottom: 2px solid var(--tone); }
.warning > .line { border-bottom-style: dashed; }
.info > .line { border-bottom-style: dotted; }
.mark > button {
  all: unset;
  position: absolute;
  display: grid;
  place-items: center;
  left: var(--x);
  top: var(--y);
  visibility: var(--button, hidden);
  width: 24px;
  height: 24px;
  border-radius: 7px;
  pointer-events: auto;
  cursor: pointer;
  -webkit-tap-highlight-color: transparent;
}
.mark > button:hover .glyph, .mark > button[aria-expanded=true] .glyph { transform: scale(1.12); }
.mark > button:focus-visible { outline: 2px solid var(--tone); outline-offset: 0; background: #ffffffd9; }
.glyph { display: block; width: 18px; height: 18px; overflow: visible; transition: transform .12s ease-out; }
.glyph .outline { fill: var(--tone); stroke: #fff; stroke-width: 1.6; paint-order: stroke; }
.glyph .sign { fill: none; stroke: #fff; stroke-width: 2; stroke-linecap: round; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) { .glyph { transition: none; } }
@media (forced-colors: active) {
  .mark { --tone: CanvasText !important; }
  .mark > button:focus-visible { background: Canvas; outline-color: Highlight; }
  .glyph { forced-color-adjust: none; }
  .glyph .outline { fill: Canvas; stroke: CanvasText; stroke-width: 2; paint-order: normal; }
  .glyph .sign { stroke: CanvasText; }
}
`;
