/** How the comparison looks: on the screen light or dark, on paper black on white, one course never torn over two pages. */
export const comparisonStyle = `
:root { color-scheme: light dark; --ink: #14202b; --soft: #55636f; --paper: #fff; --around: #e9edf0; --line: #c6d0d8; --tint: #f2f6f8;
  --confirm: #1d6b37; --decide: #7a4b00; --ask: #1d4f91; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e8eef2; --soft: #a3b1bc; --paper: #172029; --around: #0d1318;
  --line: #40505d; --tint: #1e2a34; --confirm: #7fd69b; --decide: #f0bf6a; --ask: #92bdf5; } }
* { box-sizing: border-box; margin: 0; padding: 0; } ul { list-style: none; }
body { max-width: 277mm; margin: 14pt auto; padding: 12mm; font: 10.5pt/1.3 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif;
  color: var(--ink); background: var(--paper); }
html { background: var(--around); }
h1 { font-size: 21pt; line-height: 1.1; letter-spacing: -.2pt; } .lead { margin: 3pt 0 9pt; color: var(--soft); }
.who { display: grid; grid-template-columns: 3fr 1fr 1.4fr 4fr; gap: 14pt; } .who dt { font-size: 8.5pt; color: var(--soft); } .who dd { height: 16pt; border-bottom: .75pt solid var(--ink); }
.sums { display: flex; flex-wrap: wrap; gap: 4pt 20pt; margin: 10pt 0 6pt; } .sums b { font-size: 15pt; font-variant-numeric: tabular-nums; }
.sum-1 b { color: var(--confirm); } .sum-2 b { color: var(--decide); } .sum-3 b { color: var(--ask); }
article { display: grid; grid-template-columns: 3.2fr 6fr 3fr; gap: 0 14pt; padding: 9pt 0 10pt; border-top: 1.5pt solid var(--line); break-inside: avoid; }
.sent { position: relative; padding-left: 20pt; } .number { position: absolute; left: 0; top: 1pt; color: var(--soft); font-variant-numeric: tabular-nums; }
h2 { font-size: 13pt; line-height: 1.15; overflow-wrap: anywhere; } .code { font: 600 10pt/1.4 'Cascadia Mono', Menlo, 'Liberation Mono', monospace; overflow-wrap: anywhere; }
.sent dl { margin-top: 3pt; font-size: 9.5pt; } .sent dl div { display: flex; gap: 5pt; } .sent dt { color: var(--soft); } .sent dd { overflow-wrap: anywhere; min-width: 0; }
.mark { display: inline-block; padding: 0 6pt; border: 1pt solid; border-radius: 8pt; font-size: 9pt; font-weight: 700; color: var(--decide); }
.confirm .mark { color: var(--confirm); } .ask .mark { color: var(--ask); }
.targets { margin: 4pt 0; } .targets li { padding: 2pt 7pt; background: var(--tint); overflow-wrap: anywhere; } .targets li + li { margin-top: 2pt; }
.targets li:first-child { font-size: 12pt; } .targets b { font-variant-numeric: tabular-nums; } small { font-size: 8.5pt; color: var(--soft); white-space: normal; }
.differences li { margin-top: 2pt; font-size: 9.5pt; line-height: 1.25; } .differences span { display: inline-block; min-width: 44pt; padding-right: 5pt; font-weight: 700; }
.near { margin-top: 4pt; font-size: 9.5pt; } .guess, .step { margin-top: 3pt; font-size: 9pt; line-height: 1.25; color: var(--soft); } .step { color: var(--ink); } .step::before { content: '→ '; }
.decision { padding-left: 11pt; border-left: .75pt solid var(--line); font-size: 9.5pt; } .decision p { display: flex; gap: 4pt; align-items: end; margin-bottom: 5pt; } .decision p:first-child { font-weight: 700; margin-bottom: 4pt; }
.decision i { flex: 1; min-width: 40pt; height: 12pt; border-bottom: .75pt solid var(--ink); } .decision i.short { flex: none; width: 60pt; }
footer { margin-top: 4pt; padding-top: 6pt; border-top: 1.5pt solid var(--line); font-size: 8.5pt; color: var(--soft); }
@media screen and (max-width: 190mm) { body { margin: 0; padding: 12pt; } article, .who { grid-template-columns: 1fr; gap: 8pt; } .decision { padding-left: 0; border-left: 0; } }
@page { size: letter landscape; margin: 11mm 12mm; }
@media print { html, body { background: none; } body { max-width: none; margin: 0; padding: 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
