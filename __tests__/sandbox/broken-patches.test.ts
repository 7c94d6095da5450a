import { expect, test } from '@jest/globals';
import { breakingPatches } from '../../sandbox/broken-patches.js';
import type { Guest, GuestHost, ImageContent, UbuntuModel, World } from '../../sandbox/world.js';

const IMAGE: ImageContent = {
  release: 'noble',
  architecture: 'x86_64',
  packages: new Map([['bash', '5.2.21-2ubuntu4']]),
  app: 'serves',
};

/** A guest that leaves its disk with these packages. */
function bootedWith(packages: readonly (readonly [string, string])[]): Guest {
  const ubuntu = {
    boot: (_world: World, host: GuestHost): Guest => ({
      shutDown: () => {},
      content: { ...host.content, packages: new Map(packages) },
    }),
  } as unknown as UbuntuModel;
  return breakingPatches(ubuntu).boot({} as World, { content: IMAGE } as GuestHost);
}

test.each([
  ['an upgraded package', [['bash', '5.2.21-2ubuntu5']], 'never-answers'],
  [
    'another package',
    [
      ['bash', '5.2.21-2ubuntu4'],
      ['jq', '1.7.1'],
    ],
    'never-answers',
  ],
  ['the packages that it had', [['bash', '5.2.21-2ubuntu4']], 'serves'],
] as const)('what a disk with %s holds', (_what, packages, app) => {
  expect(bootedWith(packages).content.app).toBe(app);
});
