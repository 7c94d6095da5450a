// Writes the tables of inputs and outputs into README.md from action.yml, between their markers.
// With --check it writes nothing and fails when they are not what action.yml says.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const readme = new URL('README.md', root);
const action = parse(readFileSync(new URL('action.yml', root), 'utf8'));

const cell = (text) => text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;

const inputs = [
  row('input', 'default', ''),
  row('---', '---', '---'),
  ...Object.entries(action.inputs).map(([name, { default: value, description }]) =>
    row(`\`${name}\``, value === undefined ? '' : `\`${value}\``, description),
  ),
];

const outputs = [
  row('output', ''),
  row('---', '---'),
  ...Object.entries(action.outputs).map(([name, { description }]) =>
    row(`\`${name}\``, description),
  ),
];

const between = (text, name, lines) => {
  const [begin, end] = [`<!-- ${name}: written by scripts/docs.mjs -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`README.md has no markers for ${name}`);
  return `${text.slice(0, from + begin.length)}\n\n${lines.join('\n')}\n\n${text.slice(to)}`;
};

const before = readFileSync(readme, 'utf8');
const after = between(between(before, 'inputs', inputs), 'outputs', outputs);

if (!process.argv.includes('--check')) writeFileSync(readme, after);
else if (before !== after) {
  console.error('README.md does not say what action.yml says. Run: node scripts/docs.mjs');
  process.exit(1);
}
