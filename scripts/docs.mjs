// Writes the generated parts of the documentation between their markers: the tables of inputs and outputs in README.md
// from action.yml, docs/unknowns.md from sandbox/unknowns.ts, docs/scenario.schema.json from sandbox/scenario (compiled: `npm run docs` sees to that).
// With --check it writes nothing and fails when they are not what their sources say.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { scenarioJsonSchema } from '../build/sandbox/scenario/json-schema.js';
import { BEYOND_THE_MODEL, UNKNOWNS } from '../build/sandbox/unknowns.js';

const root = new URL('../', import.meta.url);
const document = parseDocument(readFileSync(new URL('action.yml', root), 'utf8'));
const action = document.toJS();

const cell = (text) => text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;

const given = document.get('inputs', true);
/** A comment before an input begins a section of them. */
const inputs = given.items.flatMap(({ key }, index) => {
  const section = index === 0 ? given.commentBefore : key.commentBefore;
  const { default: value, description } = action.inputs[key.value];
  return [
    ...(section ? [...(index === 0 ? [] : ['']), `**${section.trim()}**`, ''] : []),
    ...(section ? [row('input', 'default', ''), row('---', '---', '---')] : []),
    row(`\`${key.value}\``, value === undefined ? '' : `\`${value}\``, description),
  ];
});

const outputs = [
  row('output', ''),
  row('---', '---'),
  ...Object.entries(action.outputs).map(([name, { description }]) =>
    row(`\`${name}\``, description),
  ),
];

const choice = (unknown) =>
  unknown.alternatives
    .map((one) => (one === unknown.default ? `**\`${one}\`**` : `\`${one}\``))
    .join(', ');
const switches = [
  row('switch', 'default, alternatives', 'what is not known', 'nearest source'),
  row('---', '---', '---', '---'),
  ...Object.entries(UNKNOWNS).map(([name, unknown]) =>
    row(`\`${name}\``, choice(unknown), unknown.why, unknown.source),
  ),
];

const beyond = BEYOND_THE_MODEL.map(({ question, source }) => `* ${question} (${source})`);

const between = (text, file, name, lines) => {
  const [begin, end] = [`<!-- ${name}: written by scripts/docs.mjs -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has no markers for ${name}`);
  return `${text.slice(0, from + begin.length)}\n\n${lines.join('\n')}\n\n${text.slice(to)}`;
};

const GENERATED = {
  'README.md': { source: 'action.yml', parts: { inputs, outputs } },
  'docs/unknowns.md': { source: 'sandbox/unknowns.ts', parts: { switches, beyond } },
};

const scenarioSchema = 'docs/scenario.schema.json';
const schemaFile = new URL(scenarioSchema, root);
const schemaText = `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`;
if (!process.argv.includes('--check')) writeFileSync(schemaFile, schemaText);
else if (readFileSync(schemaFile, 'utf8') !== schemaText) {
  console.error(`${scenarioSchema} does not say what sandbox/scenario says. Run: npm run docs`);
  process.exitCode = 1;
}

for (const [file, { source, parts }] of Object.entries(GENERATED)) {
  const before = readFileSync(new URL(file, root), 'utf8');
  const after = Object.entries(parts).reduce(
    (text, [name, lines]) => between(text, file, name, lines),
    before,
  );
  if (!process.argv.includes('--check')) writeFileSync(new URL(file, root), after);
  else if (before !== after) {
    console.error(`${file} does not say what ${source} says. Run: npm run docs`);
    process.exitCode = 1;
  }
}
