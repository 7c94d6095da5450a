// Writes the licences of everything that dist/ may hold: the production dependencies of package-lock.json.
// Bundlers see only what they pack themselves, and two of them run here, so none of them knows the whole.
//
//   node scripts/licences.mjs dist/licenses.txt
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: node scripts/licences.mjs <file>');

const root = new URL('../', import.meta.url);
const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));

const packages = Object.entries(lock.packages)
  .filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional && !entry.optional)
  .map(([path]) => describe(new URL(`${path}/`, root)))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Many packages share one text: it is printed once, below the names of all that came with it. */
const byText = new Map();
for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);

const rule = '-'.repeat(80);
writeFileSync(
  file,
  [...byText]
    .map(([text, owners]) => {
      const names = owners.map(({ name, licence }) => `${name} (${licence})\n`).join('');
      return `${names}\n${text}\n${rule}\n`;
    })
    .join('\n'),
);

function describe(folder) {
  const manifest = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const name = `${manifest.name}@${manifest.version}`;
  if (typeof manifest.license !== 'string') throw new Error(`${name} names no licence`);
  const found = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  const text =
    found === undefined
      ? `(The package has no licence file; its package.json says ${manifest.license}.)`
      : readFileSync(new URL(found, folder), 'utf8').replaceAll('\r\n', '\n').trim();
  return { name, licence: manifest.license, text };
}
