/** How the report looks: light or dark on the screen, dark on white on paper. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #14202b; --soft: #55636f; --paper: #fff; --around: #eef2f4; --line: #c6d0d8; --error: #b3261e; --warning: #c98a1b; --info: #3b76c4; --plain: #2f7f96; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e8eef2; --soft: #a3b1bc; --paper: #172029; --around: #0d1318; --line: #40505d; --error: #ef7a72; --warning: #e0a84a; --info: #7fb0ee; --plain: #5fb3ca; } }
* { box-sizing: border-box; }
body { max-width: 1000px; margin: 0 auto; padding: 20px; font: 16px/1.45 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, 'DejaVu Sans Condensed', sans-serif; color: var(--ink); background: var(--around); }
h1 { margin: 0; font-size: 30px; } h2 { margin: 0 0 8px; font-size: 21px; } h3 { margin: 14px 0 4px; font-size: 17px; } p { margin: 4px 0; }
section { margin: 16px 0; padding: 16px 20px; border-radius: 8px; background: var(--paper); break-inside: avoid; }
.tiles { display: flex; flex-wrap: wrap; gap: 10px; margin: 14px 0; padding: 0; list-style: none; } .tiles li { flex: 1 1 130px; padding: 8px 14px; border-top: 4px solid var(--plain); border-radius: 4px; background: var(--paper); }
.tiles b { display: block; font-size: 25px; line-height: 1.2; } .tiles .error { border-color: var(--error); } .tiles .warning { border-color: var(--warning); } .tiles .info { border-color: var(--info); }
.faults { color: var(--error); } figure { margin: 0; } figcaption { color: var(--soft); font-size: 14px; } svg { display: block; width: 100%; height: auto; font-size: 13px; } svg text { fill: var(--ink); } svg .label { fill: var(--soft); }
rect.error { fill: var(--error); } rect.warning { fill: var(--warning); } rect.info { fill: var(--info); } rect.plain { fill: var(--plain); }
details { margin-top: 6px; } summary { cursor: pointer; color: var(--soft); } table { width: 100%; margin-top: 6px; border-collapse: collapse; font-size: 14px; }
th, td { padding: 3px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; } th[scope=row] { font-weight: 500; overflow-wrap: anywhere; } td { font-variant-numeric: tabular-nums; } thead th { color: var(--soft); }
@page { size: letter; margin: 14mm; }
@media print { body { max-width: none; padding: 0; background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; font-size: 11pt; } section { padding: 0; } }
`;
