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

/** What user-data that proves an image asks of the guest: the settings in its files, as the guest reads them. */
export interface ProofRecipe {
  readonly nonce: string;
  /** Of the manifest in the image, as its builder reported it. */
  readonly sha256: string;
  /** Milliseconds between the last record and power-off. */
  readonly linger: number;
  readonly verifyScript?: Hook;
  /** Milliseconds that the unit may take before systemd ends it. */
  readonly timeout: number;
  /** Milliseconds after the boot's start at which the dead-man timer powers off. */
  readonly deadline: number;
}

const FOLDER = '/run/patch-cycle-proof';
const UNIT = 'patch-cycle-proof.service';

/** The proof in an instance's user-data; undefined for any other, and for one that cloud-init could not carry out. */
export function readProofRecipe(userData: Uint8Array): ProofRecipe | undefined {
  if (userData.length === 0) return undefined;
  try {
    return recipeIn(cloudConfig(userData));
  } catch {
    return undefined;
  }
}

function recipeIn(cloud: CloudConfig): ProofRecipe | undefined {
  if (!starts(cloud, UNIT)) return undefined;
  const read = reader(cloud);
  const config = read(`${FOLDER}/config`);
  const unit = read(`/run/systemd/system/${UNIT}`);
  if (config === undefined || unit === undefined) return undefined;
  if (read(`${FOLDER}/validate.py`) === undefined) return undefined;
  const settings = shellAssignments(config);
  const nonce = settings.get('NONCE') ?? '';
  if (!/^[A-Za-z0-9-]{8,64}$/.test(nonce)) return undefined;
  return {
    nonce,
    sha256: settings.get('SHA256') ?? '',
    linger: Number(settings.get('LINGER') ?? 0) * SECOND,
    timeout: timeoutOf(unit),
    deadline: deadlineOf(cloud),
    ...hook('verifyScript', settings.get('VERIFY'), read),
  };
}
