/** The look of a course and what it is elsewhere, in the card and in the panel. */
export const courseStyle = `
.course { display: grid; gap: 8px; margin-top: 12px; font-size: 13px; line-height: 1.4; }
.course p, .course ul, .course ol { margin: 0; padding: 0; }
.course .targets { display: grid; gap: 6px; list-style: none; }
.course .targets li { border: 0; padding: 0; background: none; border-radius: 0; }
.course .targets .fix { display: grid; grid-template-columns: 1fr auto; gap: 0 10px; align-items: baseline; width: 100%; text-align: start; }
.course .targets .sure { color: var(--quiet); font-size: 12px; font-weight: 400; font-variant-numeric: tabular-nums; }
.course .targets .plainly { display: block; padding: 8px 12px; border: 1px dashed var(--line); border-radius: 9px; }
.course .targets .code { font-weight: 600; font-variant-numeric: tabular-nums; }
.course .differences { display: grid; gap: 4px; list-style: none; }
.course .differences li { display: grid; grid-template-columns: 64px 1fr; gap: 8px; border: 0; padding: 0; background: none; }
.course .differences b { font-weight: 600; color: var(--quiet); }
.course ol { padding-inline-start: 20px; list-style: decimal; }
.course ol li { display: list-item; border: 0; padding: 0; background: none; }
.course .small { color: var(--quiet); font-size: 12px; }
@media (forced-colors: active) { .course .targets .plainly { border-color: CanvasText; } }
`;
