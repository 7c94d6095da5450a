/** The state page's style sheet: light and dark by the reader's system, no outside assets. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f5f7, #14161a);
  --card: light-dark(#ffffff, #1d2026);
  --sunk: light-dark(#f0f1f4, #17191e);
  --line: light-dark(#dfe2e8, #2f343d);
  --ink: light-dark(#1b1f26, #e8eaee);
  --soft: light-dark(#5d6673, #9aa3b0);
  --good: light-dark(#1a7f4b, #4fcf8b);
  --busy: light-dark(#9a6700, #e3b341);
  --bad: light-dark(#c62f2f, #ff7b72);
  --idle: light-dark(#6b7480, #8b949e);
  --z0: light-dark(#3b6fb6, #5b8fd6);
  --z1: light-dark(#7fa6d8, #39639f);
  --z2: light-dark(#b9d0ec, #274a7d);
  --z3: light-dark(#dbe7f6, #1c365c);
  --i0: light-dark(#8a94a3, #6f7a8a);
  --i1: light-dark(#e95420, #ff7f50);
  --i2: light-dark(#2f6fde, #6ea8ff);
  --i3: light-dark(#8b3fd1, #c297ff);
  --i4: light-dark(#0e8a8a, #4fd1d1);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 14px/1.45 system-ui, sans-serif; }
main, header { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
header { display: flex; flex-wrap: wrap; gap: 4px 28px; align-items: baseline; padding-top: 22px; padding-bottom: 14px; }
h1 { font-size: 19px; margin: 0; letter-spacing: -.01em; }
h2 { font-size: 16px; margin: 0; }
h3 { font-size: 12px; font-weight: 600; color: var(--soft); margin: 0 0 8px; }
header time { font-size: 19px; font-variant-numeric: tabular-nums; margin-left: auto; }
.soft, header span { color: var(--soft); }
li .id, .tile .id { white-space: nowrap; }
code, .id { font: 12px/1.7 ui-monospace, SFMono-Regular, Menlo, monospace; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; margin-bottom: 16px; }
.head { display: flex; flex-wrap: wrap; gap: 4px 22px; align-items: baseline; margin-bottom: 14px; }
.head b { font-weight: 600; font-variant-numeric: tabular-nums; }
.zones { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 12px; }
.zone { background: var(--sunk); border-radius: 8px; padding: 10px 12px 12px; min-width: 0; }
.zone h3 { display: flex; justify-content: space-between; }
.tile { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--run, var(--i0)); border-radius: 6px; padding: 7px 10px; margin-top: 8px; overflow-wrap: anywhere; }
.tile .row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 10px; }
.dot::before { content: ''; display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: currentColor; margin-right: 6px; }
.good { color: var(--good); } .busy { color: var(--busy); } .bad { color: var(--bad); } .idle { color: var(--idle); }
.run0 { --run: var(--i0); } .run1 { --run: var(--i1); } .run2 { --run: var(--i2); } .run3 { --run: var(--i3); } .run4 { --run: var(--i4); }
.swatch { display: inline-block; width: 10px; height: 10px; border-radius: 3px; background: var(--run); margin-right: 8px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 3px 16px; margin: 14px 0 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.tile.off { border-style: dashed; border-left-style: solid; }
.why { color: var(--soft); font-size: 12px; text-align: right; }
h4 { font-size: 12px; font-weight: 600; color: var(--soft); margin: 14px 0 0; }
.pool .tile { opacity: .72; }
.pool .cells { margin-top: 8px; }
.empty { color: var(--soft); border: 1px dashed var(--line); border-radius: 6px; padding: 7px 10px; margin-top: 8px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 16px; align-items: start; }
ol, ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; gap: 12px; padding: 3px 0; overflow-wrap: anywhere; }
li > .dot { white-space: nowrap; }
li time { color: var(--soft); font-variant-numeric: tabular-nums; flex: none; }
footer { max-width: 1180px; margin: 0 auto; padding: 2px 24px 28px; color: var(--soft); }
svg { display: block; width: 100%; height: 84px; border-radius: 4px; background: var(--sunk); }
.axis { display: flex; justify-content: space-between; font-size: 12px; margin-top: 4px; }
svg line { stroke: var(--line); stroke-width: 1; vector-effect: non-scaling-stroke; }
path.z0 { fill: var(--z0); } path.z1 { fill: var(--z1); } path.z2 { fill: var(--z2); } path.z3 { fill: var(--z3); }
.swatch.z0 { background: var(--z0); } .swatch.z1 { background: var(--z1); } .swatch.z2 { background: var(--z2); } .swatch.z3 { background: var(--z3); }
.cells { display: flex; flex-wrap: wrap; gap: 3px; }
.cell { width: 13px; height: 13px; border-radius: 3px; background: var(--run, var(--i0)); }
.cell.comes { background: transparent; border: 2px solid var(--run, var(--i0)); }
.cell.gone { opacity: .28; }
.cell.sick { background: var(--bad); outline: 2px solid var(--run, var(--i0)); outline-offset: -2px; }
.refresh { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: center; margin-bottom: 10px; }
.refresh > :last-child { flex: 1; min-width: 200px; }
progress { width: 180px; height: 8px; accent-color: var(--good); }
@media (max-width: 720px) { .zones { grid-auto-flow: row; } .pair { grid-template-columns: 1fr; } }
`;
