import type { Base } from './base-image.js';

/** What `npm run test:vm` has prepared. */
export function base(): Base {
  const { PATCH_CYCLE_VM: folder, PATCH_CYCLE_VM_ACCELERATOR: how } = process.env;
  if (folder === undefined) throw new Error('these tests are run by: npm run test:vm');
  return {
    image: `${folder}/base.qcow2`,
    archive: `${folder}/archive`,
    accelerator: how === 'kvm' ? 'kvm' : 'tcg',
  };
}
