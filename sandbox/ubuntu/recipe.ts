import { SECOND } from '../clock.js';
import {
  type CloudConfig,
  cloudConfig,
  deadlineOf,
  type Hook,
  hook,
  reader,
  shellAssignments,
  starts,
  timeoutOf,
} from './user-data.js';

/** What user-data that is the builder's recipe asks of the guest: the settings in its files, as the guest reads them. */
export interface Recipe {
  readonly nonce: string;
  readonly mode: 'security' | 'full';
  readonly phased: 'never' | 'always' | 'default';
  readonly exclude: readonly string[];
  /** Brought in from any pocket, whatever their phase, with what else their sources are built into. */
  readonly want: readonly string[];
  readonly reboot: 'auto' | 'always' | 'never';
  readonly snap: boolean;
  readonly autoremove: boolean;
  /** The list of what is installed, and nothing else. */
  readonly reportOnly: boolean;
  /** Milliseconds between the last record and power-off. */
  readonly linger: number;
  readonly preHook?: Hook;
  readonly postHook?: Hook;
  /** Milliseconds that the unit may take before systemd ends it. */
  readonly timeout: number;
  /** Milliseconds after a boot's start at which the dead-man timer powers off. */
  readonly deadline: number;
}

const FOLDER = '/var/lib/patch-cycle-build';
const UNIT = 'patch-cycle-build.service';

/**
 * The recipe in an instance's user-data. Undefined for anybody else's user-data, and for a recipe that cloud-init could
 * not have carried out: to the guest it is as if there were none.
 */
export function readRecipe(userData: Uint8Array): Recipe | undefined {
  if (userData.length === 0) return undefined;
  try {
    return recipeIn(cloudConfig(userData));
  } catch {
    // YAML proper, a script, a damaged archive: the fleet's own user-data may be anything.
    return undefined;
  }
}

function recipeIn(cloud: CloudConfig): Recipe | undefined {
  if (!starts(cloud, UNIT)) return undefined;
  const read = reader(cloud);
  const config = read(`${FOLDER}/config`);
  const unit = read(`/etc/systemd/system/${UNIT}`);
  if (config === undefined || unit === undefined || read(`${FOLDER}/build.sh`) === undefined) {
    return undefined;
  }
  const settings = shellAssignments(config);
  const nonce = settings.get('NONCE') ?? '';
  if (!/^[A-Za-z0-9-]{8,64}$/.test(nonce)) return undefined;
  return {
    nonce,
    mode: settings.get('MODE') === 'security' ? 'security' : 'full',
    phased: oneOf(['never', 'always', 'default'], settings.get('PHASED')) ?? 'default',
    exclude: words(settings.get('EXCLUDE')),
    want: words(settings.get('WANT')),
    reboot: oneOf(['auto', 'always', 'never'], settings.get('REBOOT')) ?? 'never',
    snap: settings.get('SNAP') === '1',
    autoremove: settings.get('AUTOREMOVE') === '1',
    reportOnly: settings.get('REPORT_ONLY') === '1',
    linger: Number(settings.get('LINGER') ?? 0) * SECOND,
    timeout: timeoutOf(unit),
    deadline: deadlineOf(cloud),
    ...hook('preHook', settings.get('PRE_HOOK'), read),
    ...hook('postHook', settings.get('POST_HOOK'), read),
  };
}

function words(text = ''): readonly string[] {
  return text.split(/\s+/).filter(Boolean);
}

function oneOf<T extends string>(values: readonly T[], value: string | undefined): T | undefined {
  return values.find((known) => known === value);
}
