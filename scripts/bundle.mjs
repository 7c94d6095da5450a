// Writes dist/ from scratch: what a runner starts, and the licences of what is in it.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

// Neither tsc nor ncc removes what an earlier build left.
const clear = (folder) => rmSync(folder, { recursive: true, force: true });

clear('build');
node('scripts/guest-files.mjs');
node('node_modules/typescript/bin/tsc');
node('node_modules/rolldown/bin/cli.mjs', '--config', 'rolldown.config.js', '--logLevel', 'warn');
clear('dist');
node(
  'node_modules/@vercel/ncc/dist/ncc/cli.js',
  ...['build', 'build/rolled/main.js', '--out', 'dist', '--target', 'es2023'],
  ...['--no-cache', '--quiet'],
);
node('scripts/licences.mjs', 'dist/licenses.txt');
