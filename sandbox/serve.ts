import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createWorld } from './create-world.js';
import { type Served, serveWorld } from './doors/wire.js';
import { FlagError, type Flags, readFlags, USAGE } from './flags.js';
import { readScenario, ScenarioError } from './scenario.js';
import { accountRegions } from './state.js';

/** What `npm run sandbox` runs: one world on loopback until it is told to stop. */
async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  const scenario = readScenario(scenarioFile(flags.scenario));
  const remake = (seed: string | number | undefined) =>
    createWorld(scenario, { ...(seed !== undefined && { seed }) });
  const world = remake(flags.seed);
  const served = await serveWorld(world, {
    host: '127.0.0.1',
    port: flags.port,
    speed: flags.speed,
    remake: (seed) => remake(seed ?? flags.seed),
  });
  const stop = (): void => {
    served.close().then(() => process.exit(0), fail);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // One line for programs, the rest for people.
  console.log(JSON.stringify({ url: served.url, regions: accountRegions(world) }));
  console.log(directions(served, world.region, flags));
}

/** A bare word is a scenario of ours; anything with a dot or a slash is a path. */
function scenarioFile(given: string): string {
  if (/[./\\]/.test(given)) return given;
  const folder = scenariosFolder();
  const names = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ''));
  if (!names.includes(given)) {
    throw new FlagError(
      `--scenario: there is no scenario '${given}'; there are: ${names.sort().join(', ')}`,
    );
  }
  return fileURLToPath(new URL(`${given}.yaml`, folder));
}

/** Compiled code runs from another folder than the scenarios lie in, so the repository's root is looked for. */
function scenariosFolder(): URL {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const scenarios = new URL('sandbox/scenarios/', folder);
    if (existsSync(new URL('package.json', folder)) && existsSync(scenarios)) return scenarios;
    if (folder.pathname === '/') throw new Error('sandbox/scenarios is not in the repository');
  }
}

function directions(served: Served, region: string, flags: Flags): string {
  const pace =
    flags.speed === 0
      ? `Time stands still until: curl -d '{"seconds": 60}' ${served.url}/_sandbox/advance`
      : `Time runs ${flags.speed} times as fast as yours.`;
  return `
${pace}
Watch it at ${served.url}/ or point any AWS client at it:

  export AWS_ENDPOINT_URL=${served.url}
  export AWS_REGION=${region} AWS_DEFAULT_REGION=${region}
  export AWS_ACCESS_KEY_ID=AKIASANDBOX AWS_SECRET_ACCESS_KEY=sandbox
  export AWS_DISABLE_CLOCK_SKEW_CORRECTION=true

  aws autoscaling describe-auto-scaling-groups
  curl '${served.url}/security/notices.json?release=noble&limit=1'

Stop it with Ctrl-C.`;
}

function fail(error: unknown): never {
  if (error instanceof FlagError) console.error(`${error.message}\n${USAGE}`);
  else if (error instanceof ScenarioError) console.error(error.message);
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
    console.error(`The port is taken: ${(error as Error).message}. Choose another with --port.`);
  } else console.error(error);
  process.exit(1);
}

main().catch(fail);
