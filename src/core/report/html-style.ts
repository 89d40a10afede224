/** The style of a report, with its hash for the content security policy. A test says so when they part. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --head: #f6f8fa;
  --link: #0757b5; --track: #e4e8ed; --fill: #1a7f37; --note: #7d4e00;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1319; --text: #e6edf3; --muted: #9da7b3; --line: #363d47; --head: #181e26;
    --link: #6cb2ff; --track: #2d343d; --fill: #3fb950; --note: #e0b050;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 60rem;
  background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.25; overflow-wrap: break-word; }
h1 { margin: 0; font-size: 1.75em; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.3em; }
h3 { margin: 1.75rem 0 0.5rem; font-size: 1.05em; }
p { margin: 0.25rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
.muted { color: var(--muted); font-size: 0.875em; }
.note { color: var(--note); font-size: 0.8125em; }
.total { margin: 1.25rem 0 0.5rem; font-size: 1.25em; font-weight: 600; }
.bar { display: block; width: 100%; height: 0.5rem; border-radius: 0.25rem; overflow: hidden; }
.total + .bar { height: 0.75rem; border-radius: 0.375rem; }
.track { fill: var(--track); }
.fill { fill: var(--fill); }
table { width: 100%; margin: 0 0 1rem; border-collapse: collapse; }
caption { padding: 0.25rem 0; text-align: start; font-size: 1.05em; font-weight: 600; }
.quiet caption {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.figures { margin-top: 1.75rem; }
th, td { padding: 0.4rem 0.6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th {
  background: var(--head); font-size: 0.8125em; font-weight: 600; vertical-align: bottom; overflow-wrap: normal;
}
tbody th { font-weight: 400; }
.number { width: 7rem; text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.chart { width: 22%; }
td.chart { padding-top: 0.9rem; }
.objectives .state { width: 6.5rem; overflow-wrap: normal; }
.objectives .owner { width: 25%; }
.leads th, .leads td { width: 25%; }
.leads .wide { width: 50%; }
.done .box { color: var(--fill); }
.next { margin: 0; padding: 0; list-style: none; }
.next li { padding: 0.4rem 0.6rem; border-bottom: 1px solid var(--line); }
.place { display: block; }
.options { margin: 0.25rem 0; padding-inline-start: 1rem; list-style: none; font-size: 0.9375em; }
.options .muted { white-space: nowrap; }
@media (max-width: 40rem) {
  body { padding: 1.25rem 1rem 3rem; }
  th, td, .next li { padding-inline: 0.35rem; }
  table { font-size: 0.875em; }
  .chart { display: none; }
  .number { width: auto; }
  .leads th, .leads td { width: 30%; }
  .leads .wide { width: 40%; }
  .objectives .owner { width: 28%; }
  .objectives .state { width: 4.75rem; }
}
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --text: #000000; --muted: #4a4a4a; --line: #b5b5b5; --head: #f0f0f0;
    --link: #0747a6; --track: #dddddd; --fill: #1a7f37; --note: #6b4300;
  }
  body { max-width: none; padding: 0; font-size: 10pt; }
  svg, thead th { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  h1, h2, h3, caption, thead { break-after: avoid; }
}
`;

export const STYLE_HASH = 'sha256-E96GymwZV1mL2LT7PPgJtIRvtEJwnbFm89mipn+5yRg=';
