/**
 * How sheet and book look: on the screen light or dark as the reader likes it, on paper always dark on white. The sheet's
 * sizes are for a wall: 10.5 pt is the smallest sentence.
 */
export const docsStyle = `
:root { color-scheme: light dark; --ink: #14202b; --soft: #55636f; --paper: #fff; --around: #e9edf0; --line: #c6d0d8;
  --head: #0b4a5e; --head-ink: #fff; --tint: #eaf3f6; --calm: #eef5ec; --calm-line: #5c8a52; --bad: #a3221b; --good: #1d6b37;
  --warn: #7a4b00; --info: #1d4f91; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e8eef2; --soft: #a3b1bc; --paper: #172029; --around: #0d1318;
  --line: #40505d; --head: #0f5d76; --tint: #1e2d38; --calm: #1d2c22; --calm-line: #7fb072; --bad: #ff9c93; --good: #7fd69b;
  --warn: #f0bf6a; --info: #92bdf5; } }
* { box-sizing: border-box; margin: 0; padding: 0; } [id] { scroll-margin-top: 32pt; }
body { font: 11pt/1.3 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, 'DejaVu Sans Condensed', sans-serif; color: var(--ink); background: var(--around); }
a { color: inherit; } ul, ol { list-style: none; } code { font: 0.9em 'Cascadia Mono', Menlo, 'Liberation Mono', monospace; }
.skip { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0 20pt; padding: 6pt 14pt; background: var(--paper); border-bottom: 1px solid var(--line); }
.box { display: inline-block; vertical-align: bottom; } .box .label { display: block; font-size: 7pt; line-height: 1.15; color: var(--soft); }
.box .text { display: block; min-width: 26pt; padding: 0.5pt 4pt; border: 1pt solid var(--line); border-radius: 2.5pt; background: var(--paper); font-weight: 600; white-space: pre-wrap; }
.boxes { display: inline-flex; flex-wrap: wrap; gap: 1pt 4pt; align-items: flex-end; }
.mark { display: inline-block; flex: none; font-weight: 800; } .mark .word { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
.mark.wrong { color: var(--bad); } .mark.wrong::before { content: '✗'; } .mark.right { color: var(--good); } .mark.right::before { content: '✓'; }

.sheet { display: flex; flex-direction: column; width: 216mm; min-height: 279mm; margin: 16pt auto; padding: 10mm; background: var(--paper); box-shadow: 0 1pt 8pt #0004; }
.sheet header { display: flex; align-items: center; gap: 14pt; padding: 7pt 12pt; border-radius: 5pt; background: var(--head); color: var(--head-ink); }
.sheet h1 { font-size: 32pt; line-height: 1; letter-spacing: -0.5pt; } .sheet .lead { font-size: 13.5pt; line-height: 1.22; font-weight: 600; }
.sheet h2 { margin-bottom: 4pt; padding-bottom: 1pt; border-bottom: 2pt solid var(--head); font-size: 15pt; line-height: 1.15; }
.sheet .source { font-size: 6.5pt; font-weight: 400; color: var(--soft); }
.sheet h2 { display: flex; justify-content: space-between; align-items: baseline; gap: 8pt; } .sheet h2 .source { max-width: 50%; text-align: right; line-height: 1.1; }
.top { position: relative; } .top > .source { position: absolute; top: 11pt; right: 10pt; }
.sheet figure { margin: 7pt 0 0; padding: 6pt 10pt 7pt; border-radius: 5pt; background: var(--tint); } .sheet figcaption { margin-bottom: 3pt; font-size: 11.5pt; font-weight: 700; }
.sheet .cells { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 8pt; } .sheet .cell .box { display: block; }
.sheet .top > figure .box .text { padding: 1pt 7pt; font-size: 19pt; } .sheet .top > figure .box .label { font-size: 10.5pt; color: var(--ink); }
.sheet .top > figure .cell .note { display: block; font-size: 10.5pt; } .sheet .top > figure > .note { margin-top: 4pt; font-size: 10.5pt; }
.sheet .sections { display: grid; grid-template-columns: repeat(12, 1fr); gap: 8pt 14pt; flex: 1; align-content: space-between; margin-top: 8pt; }
.full { grid-column: span 12; } .wide { grid-column: span 8; } .half { grid-column: span 6; } .narrow { grid-column: span 4; }
.sections figure { margin: 0 0 4pt; padding: 4pt 6pt 5pt; } .sections figcaption { font-size: 10.5pt; } .sections .cells { gap: 3pt 4pt; }
.sections .cells-12 .cells { grid-auto-flow: column; grid-template: repeat(6, auto) / 1fr 1fr; } .sections .cells-5 .cells { grid-auto-columns: auto; }
.sections .cell .text { padding: 0 3pt; font-size: 12pt; min-width: 0; white-space: nowrap; } .sections .cell .note { display: block; font-size: 8.5pt; line-height: 1.15; }
.sections .cells-12 .cell { display: grid; grid-template-columns: auto 1fr; gap: 0 3pt; align-items: baseline; } .sections .cells-12 .box { display: inline-flex; gap: 3pt; align-items: baseline; }
.sections .cells-12 .label { font-size: 8.5pt; } .sections .cells-12 .note { font-size: 9.5pt; }
.sheet .rules ul { display: grid; gap: 4pt 14pt; } .sheet .rules.full ul { grid-template-columns: repeat(3, 1fr); }
.sheet .rules li { break-inside: avoid; font-size: 11pt; line-height: 1.2; } .sheet .rules .says { font-weight: 700; }
.sheet .rules.half .says { font-weight: 400; } .sheet .rules.half li { padding-left: 10pt; text-indent: -10pt; } .sheet .rules.half li > * { text-indent: 0; } .sheet .rules.half li::before { content: '▸ '; color: var(--head); }
.pair { display: flex; flex-wrap: wrap; gap: 2pt 9pt; margin-top: 2pt; } .pair > span { display: inline-flex; gap: 3pt; align-items: flex-end; } .pair .mark { font-size: 14pt; line-height: 1.25; }
.rules.full .pair .boxes { flex-wrap: nowrap; } .rules.full .pair .text { white-space: nowrap; font-size: 10.5pt; min-width: 22pt; }
.rules.half .pair, .customs .pair { display: inline-flex; margin: 0 0 0 4pt; vertical-align: bottom; } .rules.half .pair .label, .customs .pair .label { display: none; }
.calm { padding: 6pt 8pt; border: 1.5pt solid var(--calm-line); border-radius: 5pt; background: var(--calm); } .calm h2 { border-color: var(--calm-line); }
.calm li { margin-top: 4pt; padding-left: 15pt; text-indent: -15pt; font-size: 11pt; line-height: 1.22; } .calm li > * { text-indent: 0; } .calm li::before { content: '✓ '; color: var(--good); font-weight: 800; }
.customs li { break-inside: avoid; margin-bottom: 4pt; font-size: 10.5pt; line-height: 1.2; } .customs .who { font-size: 11.5pt; color: var(--head); } @media screen and (prefers-color-scheme: dark) { .customs .who { color: #7cc6de; } }
.customs.wide ul { columns: 2; column-gap: 14pt; } .customs.full ul { columns: 2; column-gap: 18pt; } .customs li .who::after { content: ':'; }
.sheet footer { margin-top: 5pt; font-size: 7pt; color: var(--soft); }

.book { max-width: 190mm; margin: 24pt auto; padding: 14mm; background: var(--paper); box-shadow: 0 1pt 8pt #0004; }
.book h1 { font-size: 28pt; line-height: 1.1; } .book .lead { margin: 6pt 0; font-size: 12.5pt; } .book .legend { margin-bottom: 10pt; }
.book nav ol { columns: 2; margin: 4pt 0 12pt; } .book .count { color: var(--soft); }
.book h2 { margin: 18pt 0 4pt; padding-bottom: 2pt; border-bottom: 2pt solid var(--head); font-size: 18pt; } .book nav h2 { font-size: 14pt; } .book .state > h3 { margin: 12pt 0 4pt; font-size: 14pt; }
.rule { break-inside: avoid; padding: 8pt 0 8pt 10pt; margin-top: 6pt; border-left: 4pt solid var(--line); } .rule.error { border-color: var(--bad); } .rule.warning { border-color: #c98a1b; } .rule.info { border-color: var(--info); }
.rule h3 { font-size: 13.5pt; line-height: 1.2; } .rule .meta { font-size: 9pt; color: var(--soft); overflow-wrap: anywhere; } .rule .why { margin: 2pt 0 4pt; }
.badge { display: inline-block; padding: 0 5pt; border: 1pt solid; border-radius: 8pt; font-size: 9pt; font-weight: 700; } .badge.error { color: var(--bad); } .badge.warning { color: var(--warn); } .badge.info { color: var(--info); }
.example { display: flex; gap: 6pt; margin: 4pt 0; } .example > div { min-width: 0; } .example .mark { font-size: 14pt; line-height: 1.1; } .example .text { font-weight: 500; overflow-wrap: anywhere; }
.example .says { margin-top: 3pt; padding: 3pt 7pt; border-radius: 3pt; background: var(--tint); } .example .when, .around { font-size: 9.5pt; color: var(--soft); } .around li { margin-top: 2pt; } .around .text { color: var(--ink); }
.offers { margin-top: 3pt; font-size: 9.5pt; } .offers .word { color: var(--soft); } .fix { display: inline-block; padding: 0 6pt; border: 1pt solid var(--line); border-radius: 8pt; }
.rule .source, .reason { font-size: 9pt; color: var(--soft); overflow-wrap: anywhere; } .reason { margin: 0 0 6pt 14pt; } .differences li { margin-left: 8pt; }
.procedure { padding: 8pt 0 8pt 10pt; margin-top: 6pt; border-left: 4pt solid var(--head); } .procedure > h3 { font-size: 13.5pt; line-height: 1.2; break-after: avoid; } .procedure .meta, .procedure .source { font-size: 9pt; color: var(--soft); overflow-wrap: anywhere; }
.procedure > p { margin-top: 3pt; } .steps, .tiers { list-style: decimal; margin: 4pt 0 4pt 20pt; } .steps > li { break-inside: avoid; margin-top: 6pt; padding-left: 3pt; } .steps > li::marker { font-weight: 800; color: var(--head); } @media screen and (prefers-color-scheme: dark) { .steps > li::marker { color: #7cc6de; } }
.steps .who { padding: 0 5pt; border-radius: 3pt; background: var(--tint); font-size: 9pt; font-weight: 700; } .steps .asks { margin-top: 2pt; font-weight: 600; } .steps .only, .steps .document { font-size: 9.5pt; } .ways li, .guards li { margin: 1pt 0 0 10pt; padding-left: 10pt; text-indent: -10pt; font-size: 10pt; } .ways li > *, .guards li > * { text-indent: 0; } .ends { color: var(--soft); font-style: italic; }
.sources { font-size: 9pt; } .sources dl { display: grid; grid-template-columns: auto 1fr; gap: 2pt 8pt; } .sources dt { font-weight: 700; } .sources dd { overflow-wrap: anywhere; } .seen { color: var(--soft); }

@media screen and (max-width: 230mm) { .sheet { width: auto; min-height: 0; margin: 0 0 12pt; padding: 12pt; } .sheet header { flex-wrap: wrap; } .book { padding: 12pt; } }
@media screen and (max-width: 170mm) { .sheet .sections, .sheet .rules.full ul { display: block; } .sections > section { margin-bottom: 12pt; } .sheet .cells { grid-auto-flow: row; } .customs.wide ul, .customs.full ul, .book nav ol { columns: 1; } .rules.full .pair .boxes { flex-wrap: wrap; } .sheet li { margin-bottom: 6pt; } }
@page { size: letter; margin: 9mm; }
@page book { margin: 14mm 16mm; }
@media print { body { background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; } .skip { display: none; }
  .sheet { width: auto; min-height: 0; height: 260mm; margin: 0; padding: 0; box-shadow: none; break-after: page; } .sheets:last-child .sheet:last-child { break-after: auto; }
  .book { page: book; max-width: none; margin: 0; padding: 0; box-shadow: none; font-size: 10pt; break-before: page; } .book h2 { break-after: avoid; } a { text-decoration: none; } }
`;
