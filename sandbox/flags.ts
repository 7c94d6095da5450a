import { parseArgs } from 'node:util';

/** How `npm run sandbox` was asked to serve. */
export interface Flags {
  /** 0 takes any free one. */
  readonly port: number;
  /** Instead of the scenario's own. */
  readonly seed?: string;
  /** Virtual seconds in a real one; 0 is stepped. */
  readonly speed: number;
  /** The name of a scenario that comes with the sandbox, or the path of a file. */
  readonly scenario: string;
}

export const USAGE = `usage: npm run sandbox -- [--port 4566] [--seed TEXT] [--speed 60] [--scenario three-zones|FILE]
  --port      where to listen on 127.0.0.1; 0 takes any free port
  --seed      another seed, another world: ids, durations, choices
  --speed     sandbox seconds in a real second; 0: time moves only by POST /_sandbox/advance
  --scenario  a file of sandbox/scenarios by its name, or a path to your own`;

/** A flag is wrong. */
export class FlagError extends Error {
  override readonly name = 'FlagError';
}

/** @throws FlagError */
export function readFlags(args: readonly string[]): Flags {
  const given = parse(args);
  return {
    port: number('--port', given.port, 65_535, { whole: true }),
    speed: number('--speed', given.speed, 100_000, { whole: false }),
    scenario: given.scenario,
    ...(given.seed !== undefined && { seed: given.seed }),
  };
}

function parse(args: readonly string[]): {
  port: string;
  seed?: string | undefined;
  speed: string;
  scenario: string;
} {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4566' },
        seed: { type: 'string' },
        speed: { type: 'string', default: '60' },
        scenario: { type: 'string', default: 'three-zones' },
      },
    }).values;
  } catch (error) {
    throw new FlagError((error as Error).message.split('. ')[0] ?? 'the flags cannot be read');
  }
}

function number(flag: string, text: string, max: number, { whole }: { whole: boolean }): number {
  const value = Number(text);
  const shape = whole ? /^\d+$/ : /^\d+(\.\d+)?$/;
  if (!shape.test(text) || value > max) {
    throw new FlagError(
      `${flag} must be a ${whole ? 'whole ' : ''}number from 0 to ${max}, not '${text}'`,
    );
  }
  return value;
}
