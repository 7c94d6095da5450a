import { InputError } from '../errors.js';
import type { BuildWishes, RecipeWishes } from '../image/wishes.js';
import { readChoice } from './feeds.js';
import { readDuration } from './quantities.js';
import { readScript, refuseTooLong } from './scripts.js';

type Input = (name: string) => string;
type ReadFile = (path: string) => string;

const UPGRADES = ['security', 'full'] as const;
const PHASED = ['never', 'always', 'default'] as const;
const REBOOTS = ['auto', 'always', 'never'] as const;
const PROOFS = ['boot', 'none'] as const;

/** How images are built and proven. @throws InputError */
export function readBuild(input: Input, readFile: ReadFile): BuildWishes {
  const verifyScript = readScript(input, 'verify-script', readFile);
  const is = readChoice('proof', input('proof'), PROOFS);
  if (is === 'none' && verifyScript !== '') {
    throw new InputError(
      'verify-script',
      `'${input('verify-script')}' is run by the proof, and proof is none. Leave one of them out.`,
    );
  }
  const recipe = readRecipe(input, readFile);
  refuseTooLong(input, recipe, verifyScript);
  return {
    recipe,
    builder: {
      types: readEach(input, 'builder-instance-types', TYPE, 'an instance type, such as m7i.large'),
      subnetIds: readEach(
        input,
        'builder-subnets',
        SUBNET,
        "a subnet's id, such as subnet-0abc1234",
      ),
      securityGroupIds: readEach(
        input,
        'builder-security-groups',
        SECURITY_GROUP,
        "a security group's id, such as sg-0abc1234",
      ),
      publicAddress: readFlag('builder-public-ip', input('builder-public-ip')),
      spot: readFlag('builder-spot', input('builder-spot')),
    },
    proof: {
      is,
      wait: readDuration('test-wait', input('test-wait'), { least: 60_000 }),
      verifyScript,
    },
    allowUnfixed: readEach(
      input,
      'allow-unfixed',
      UNFIXED,
      'the id of a notice, such as USN-7959-1, or a pattern of package names, such as linux-*',
    ),
  };
}

function readRecipe(input: Input, readFile: ReadFile): RecipeWishes {
  return {
    mode: readChoice('upgrade', input('upgrade'), UPGRADES),
    phased: readChoice('phased-updates', input('phased-updates'), PHASED),
    exclude: readEach(
      input,
      'exclude',
      PACKAGE,
      'a package name, in which * may stand for anything',
    ),
    reboot: readChoice('reboot', input('reboot'), REBOOTS),
    maskUnits: readEach(input, 'mask-units', UNIT, "a unit's full name, such as app.service"),
    preHook: readScript(input, 'pre-script', readFile),
    postHook: readScript(input, 'post-script', readFile),
  };
}

const PACKAGE = /^(?=.*[a-z0-9])[a-z0-9*][a-z0-9+.*-]*$/;
const UNIT = /^(?!patch-cycle-)[A-Za-z0-9@:_.\\-]+\.(service|timer|socket|target|path)$/;
const TYPE = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
const SUBNET = /^subnet-[0-9a-f]{8,17}$/;
const SECURITY_GROUP = /^sg-[0-9a-f]{8,17}$/;
const UNFIXED = /^(USN-\d{1,5}-\d{1,2}|[a-z0-9+.:*?-]+)$/;

/** One a line, or separated by commas; each once. */
function readEach(input: Input, name: string, form: RegExp, what: string): readonly string[] {
  const items = itemsOf(input(name));
  for (const item of items) {
    if (!form.test(item)) {
      throw new InputError(
        name,
        `'${item}' is not ${what}. Write one a line, or separate them by commas.`,
      );
    }
  }
  return items;
}

export function itemsOf(value: string): readonly string[] {
  const written = value.split(/[\n,]/).map((item) => item.trim());
  return [...new Set(written.filter((item) => item !== ''))];
}

/** `true` or `false`, as YAML's core schema spells them. */
export function readFlag(name: string, value: string): boolean {
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new InputError(
    name,
    `${value === '' ? 'is empty' : `'${value}' is neither`}. Write true or false.`,
  );
}
