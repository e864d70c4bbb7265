#include "report/html_blocks.hpp"

namespace highneeds {

// Colours of words have a contrast of 4.5 or more with the paper, and those of shapes of 3 or more;
// neighbours in a stack differ in how light they are, which every eye can tell.
std::string_view html_style() {
  return R"(:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b1b1b; --dim: #565656; --below: #b3261e; --rule: #8a8a8a;
  --grid: #dcdcdc; --later: #f1f3f6;
  --c0: #b35900; --c1: #004488; --c2: #2288bb; --c3: #882255; --c4: #8f7d00; --c5: #0b5a26;
  --c6: #cc5577; --c7: #444444; --better: #004488; --worse: #b35900; --sum: #666666;
  --red: #b3261e; --amber: #ffbf47; --green: #1f6f3d; --on-amber: #1b1b1b; --on-dark: #ffffff;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #16181c; --ink: #ececec; --dim: #b4b8bf; --below: #ff9a90; --rule: #8d939c;
    --grid: #363b43; --later: #22262d;
    --c0: #f0a03c; --c1: #4f8cdb; --c2: #a6d8ff; --c3: #c76aa0; --c4: #ddcc55; --c5: #3f9e63;
    --c6: #ffb3c1; --c7: #8e949c; --better: #7db4ff; --worse: #f0a03c; --sum: #a8a8a8;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 1.2rem; overflow-wrap: break-word; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .2rem; }
h2, caption, figcaption { font-size: 1.1rem; font-weight: 700; text-align: left; }
h2 { margin: 1.6rem 0 .4rem; }
caption { padding: 0 0 .4rem; }
section, footer { margin: 1.6rem 0; }
.subtitle, .note, .source, .mark, footer { color: var(--dim); }
.subtitle { margin: 0 0 1rem; }
.note, .source, footer { font-size: .88rem; }
.note { margin: .3rem 0; max-width: 62rem; }
p { max-width: 62rem; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 18rem) 1fr; gap: .2rem 1rem;
  padding: .3rem 0; border-top: 1px solid var(--grid); }
@media screen and (max-width: 40rem) { dl > div { grid-template-columns: 1fr; gap: 0; } }
dt { font-weight: 600; }
dd { margin: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; width: 100%; }
th, td { padding: .18rem .5rem; text-align: left; vertical-align: top; }
th { font-weight: 400; }
thead th { font-weight: 600; vertical-align: bottom; }
thead th, thead td { border-bottom: 2px solid var(--rule); }
.year { white-space: nowrap; }
@media screen { .on-paper { display: none; } }
.mark { display: block; font-weight: 400; font-size: .85em; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; padding-right: 1rem; }
thead .number { white-space: normal; }
.below { color: var(--below); }
td abbr { display: inline-block; width: .7rem; margin-right: -.7rem; text-decoration: none; color: var(--dim); }
tbody th { min-width: 8.5rem; }
.rag { display: inline-block; min-width: 3.6em; padding: 0 .5em; border-radius: .25em; text-align: center;
  background: var(--green); color: var(--on-dark); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.rag.red { background: var(--red); }
.rag.amber { background: var(--amber); color: var(--on-amber); }
.indent { padding-left: 1.4rem; }
.heading th { font-weight: 700; padding-top: .6rem; }
.subtotal th, .subtotal td { border-top: 1px solid var(--rule); font-weight: 600; }
.total th, .total td { border-top: 1px solid var(--rule); border-bottom: 3px double var(--rule); font-weight: 700; }
footer td, footer th { overflow-wrap: anywhere; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr));
  gap: 1.2rem 2rem; margin: 1.4rem 0; }
.charts > :only-child { max-width: 46rem; }
figure { margin: 0; min-width: 0; }
figure svg.chart { display: block; width: 100%; height: auto; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin: .3rem 0; padding: 0; font-size: .88rem; }
.legend svg { width: 1.6em; height: .8em; margin-right: .35em; }
summary { cursor: pointer; font-size: .88rem; color: var(--dim); }
svg text { fill: var(--ink); font-size: 12px; }
svg .small { font-size: 11px; fill: var(--dim); }
svg .name { font-size: 11px; }
svg .right { text-anchor: end; }
svg .middle { text-anchor: middle; }
.grid { stroke: var(--grid); }
.axis { stroke: var(--rule); }
.later { fill: var(--later); }
.line { fill: none; stroke-width: 2.5; }
.hollow { fill: var(--paper); stroke-width: 2; }
.dashed { stroke-dasharray: 6 4; }
.bar { stroke: var(--paper); stroke-width: 1; }
.unseen { fill: transparent; }
.better { fill: var(--better); }
.worse { fill: var(--worse); }
.sum { fill: var(--sum); }
.f0 { fill: var(--c0); } .s0 { stroke: var(--c0); }
.f1 { fill: var(--c1); } .s1 { stroke: var(--c1); }
.f2 { fill: var(--c2); } .s2 { stroke: var(--c2); }
.f3 { fill: var(--c3); } .s3 { stroke: var(--c3); }
.f4 { fill: var(--c4); } .s4 { stroke: var(--c4); }
.f5 { fill: var(--c5); } .s5 { stroke: var(--c5); }
.f6 { fill: var(--c6); } .s6 { stroke: var(--c6); }
.f7 { fill: var(--c7); } .s7 { stroke: var(--c7); }
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { font-size: 9pt; line-height: 1.28; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 15pt; }
  h2, caption, figcaption { font-size: 10.5pt; break-after: avoid; }
  h2 { margin: 2mm 0 1mm; }
  p { margin: 1.5mm 0; font-size: 8.3pt; }
  section, footer { margin: 3mm 0; }
  table { font-size: 7.5pt; }
  th, td { padding: .4mm 1mm; }
  .number { padding-right: 2.4mm; }
  td abbr { width: 1.8mm; margin-right: -1.8mm; }
  .note, .source, footer, .legend { font-size: 7.5pt; }
  dl { font-size: 8.3pt; }
  dl > div { grid-template-columns: 60mm 1fr; gap: 0 3mm; padding: .35mm 0; }
  .dense { font-size: 6pt; line-height: 1.15; }
  .dense th, .dense td { padding: .2mm .6mm; }
  .dense .number { padding-right: 1.4mm; }
  .dense tbody th { min-width: 38mm; }
  .scroll { overflow: visible; }
  .charts { grid-template-columns: 1fr 1fr; gap: 3mm 6mm; margin: 2mm 0; }
  thead { display: table-header-group; break-after: avoid; }
  tbody:first-of-type tr:nth-child(-n+3) { break-before: avoid; }
  tr, p, li, dl > div, figure, footer { break-inside: avoid; }
  tr.heading { break-after: avoid; }
  details { display: none; }
  .one-page { page: alone; }
  .one-page h1 { font-size: 13pt; }
  .one-page .subtitle { margin: 0 0 1mm; font-size: 8pt; }
  .one-page h2, .one-page figcaption { font-size: 9pt; }
  .one-page h2 { margin: 1.2mm 0 .5mm; }
  .one-page section, .one-page footer { margin: 1.2mm 0; }
  .one-page p, .one-page dl { font-size: 7.6pt; line-height: 1.2; max-width: none; margin: .6mm 0; }
  .one-page .note, .one-page .legend, .one-page footer p { font-size: 7pt; line-height: 1.15; margin: .3mm 0; }
  .one-page dl > div { grid-template-columns: 32mm 1fr; gap: 0 2mm; padding: .15mm 0; }
  .one-page .long-names > div { grid-template-columns: 66mm 1fr; }
  .one-page .charts { gap: 1.2mm 5mm; margin: 1mm 0; }
  .one-page svg text { font-size: 12.8px; }
  .one-page .every-other { display: none; }
  .on-screen, .one-page footer h2, .one-page footer .scroll { display: none; }
}
@page alone { size: A4; margin: 8mm 10mm; }
)";
}

}  // namespace highneeds
