import { SECOND } from '../clock.js';
import {
  type CloudConfig,
  cloudConfig,
  deadlineIn,
  type Hook,
  hookIn,
  shellAssignments,
  textIn,
} from './recipe.js';

/** What user-data that asks an instance to prove its image wants of the guest. */
export interface ProofRecipe {
  readonly nonce: string;
  /** Of the manifest that is to be in the image. */
  readonly sha256: string;
  /** Milliseconds between the last record and power-off. */
  readonly linger: number;
  readonly verify?: Hook;
  /** Milliseconds after the boot's start at which the dead-man timer powers off. */
  readonly deadline: number;
}

const FOLDER = '/run/patch-cycle-proof';
const UNIT = 'patch-cycle-proof.service';

/** Undefined for anybody else's user-data, and for what cloud-init could not have carried out. */
export function readProofRecipe(userData: Uint8Array): ProofRecipe | undefined {
  if (userData.length === 0) return undefined;
  try {
    return recipeIn(cloudConfig(userData));
  } catch {
    return undefined;
  }
}

function recipeIn(cloud: CloudConfig): ProofRecipe | undefined {
  if (!JSON.stringify(cloud.runcmd ?? []).includes(UNIT)) return undefined;
  const config = textIn(cloud, `${FOLDER}/config`);
  const program = textIn(cloud, `${FOLDER}/validate.py`);
  if (config === undefined || program === undefined) return undefined;
  const settings = shellAssignments(config);
  const nonce = settings.get('NONCE') ?? '';
  if (!/^[A-Za-z0-9-]{8,64}$/.test(nonce)) return undefined;
  const verify = hookIn(cloud, settings.get('VERIFY'));
  return {
    nonce,
    sha256: settings.get('SHA256') ?? '',
    linger: Number(settings.get('LINGER') ?? 0) * SECOND,
    deadline: deadlineIn(cloud),
    ...(verify !== undefined && { verify }),
  };
}
