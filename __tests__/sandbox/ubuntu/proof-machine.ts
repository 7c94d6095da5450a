import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { ProofFault } from '../../../sandbox/ubuntu/proof.js';
import type { ImageContent } from '../../../sandbox/world.js';
import { Machine, userData } from './machine.js';
import { readTranscript } from './transcript.js';

export const FOLDER = '/run/patch-cycle-proof';
const builder = new Machine({ userData: userData() });
builder.runHours(1);
/** What a builder of the sandbox has made. */
export const image: ImageContent = builder.guest.content;
export const sha256 = createHash('sha256')
  .update(image.built?.manifest ?? '')
  .digest('hex');

/** A proof's user-data, as instances get it; scripts that the sandbox does not read are short. */
export function proof(
  settings: Readonly<Record<string, string | number>> = {},
  script = '',
): Uint8Array {
  const config = {
    NONCE: 'proof-17',
    SHA256: sha256,
    SETTLE: 60,
    LINGER: 45,
    VERIFY: '',
    ...settings,
  };
  const file = (path: string, text: string) => ({
    path,
    encoding: 'gz+b64',
    content: gzipSync(text).toString('base64'),
  });
  const lines = Object.entries(config).map((entry) => `${entry.join('=')}\n`);
  return gzipSync(
    `#cloud-config\n${JSON.stringify({
      bootcmd: [['sh', '-c', "printf '[Timer]\\nOnActiveSec=3000s\\n'"]],
      write_files: [
        file(`${FOLDER}/config`, lines.join('')),
        file(`${FOLDER}/validate.py`, '#!/usr/bin/env python3\n'),
        file(`${FOLDER}/verifyScript.sh`, script),
        file('/run/systemd/system/patch-cycle-proof.service', '[Service]\nTimeoutStartSec=2400s\n'),
      ],
      runcmd: [['systemctl', 'start', '--no-block', 'patch-cycle-proof.service']],
    })}\n`,
  );
}

/** An instance of an image in a world of its own, and what it has said. */
export const prove = (data: Uint8Array, content = image, fault?: ProofFault) => {
  const machine = new Machine({ userData: data, content, ubuntu: { proofFault: () => fault } });
  machine.runHours(2);
  return { machine, read: readTranscript(machine.console, 'proof-17') };
};

/** A proof of a good image by a script of the user's. */
export const proofOf = ({ script }: { readonly script: string }) =>
  prove(proof({ VERIFY: `${FOLDER}/verifyScript.sh` }, script));
