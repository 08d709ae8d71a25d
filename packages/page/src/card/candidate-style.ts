/** The look of known children, in the card and in the panel. */
export const candidateStyle = `
.candidates { display: grid; gap: 8px; margin-top: 12px; }
.candidate { border: 1px solid var(--line); border-radius: 10px; padding: 10px 12px; background: var(--ground); }
.candidate h3 { margin: 0; font-size: 14px; line-height: 18px; font-weight: 600; }
.candidate .born { display: block; color: var(--quiet); font-size: 12px; font-weight: 400; font-variant-numeric: tabular-nums; }
.candidate .says { margin: 4px 0 0; font-size: 13px; }
.candidate ul { list-style: none; margin: 8px 0 0; padding: 0; display: grid; gap: 5px; }
.candidate li { display: grid; grid-template-columns: 96px 1fr; gap: 10px; align-items: center; font-size: 12.5px; line-height: 1.35; border: 0; padding: 0; background: none; border-radius: 0; }
.candidate .bar { display: block; }
.candidate .bar .track { fill: var(--line); }
.candidate .bar .for { fill: #2e7d4f; }
.candidate .bar .against { fill: #b26a00; }
.candidate .uses { display: grid; gap: 6px; margin-top: 10px; }
.candidate dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 8px 0 0; font-size: 12.5px; }
.candidate dt { color: var(--quiet); }
.candidate dd { margin: 0; overflow-wrap: anywhere; }
.candidate .acts { display: flex; flex-wrap: wrap; gap: 2px 12px; margin-top: 8px; }
:is(.candidate, .others) summary { cursor: pointer; color: var(--accent); font-weight: 500; font-size: 13px; border-radius: 6px; }
:is(.candidate, .others) summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.candidate details { margin-top: 8px; }
.others > .candidate { margin-top: 8px; }
@media (prefers-color-scheme: dark) { .candidate .bar .for { fill: #7fd1a0; } .candidate .bar .against { fill: #f6c667; } }
@media (forced-colors: active) {
  .candidate { border-color: CanvasText; }
  .candidate .bar { forced-color-adjust: none; }
  .candidate .bar .track { fill: GrayText; }
  .candidate .bar .for { fill: CanvasText; }
  .candidate .bar .against { fill: Canvas; stroke: CanvasText; }
  :is(.candidate, .others) summary { color: LinkText; }
}
`;
