import type { Guest, ImageContent, PackageList, UbuntuModel } from './world.js';

/**
 * Patches that break the owner's service: a disk whose packages were changed holds a service that never answers.
 * The machine itself starts and passes EC2's checks, which is why only target health tells.
 */
export function breakingPatches(ubuntu: UbuntuModel): UbuntuModel {
  return {
    notices: (...asked) => ubuntu.notices(...asked),
    ...(ubuntu.upgraded !== undefined && {
      upgraded: (content) => {
        const { changed, content: after } = ubuntu.upgraded?.(content) ?? { changed: [], content };
        return {
          changed,
          content: changed.length === 0 ? after : { ...after, app: 'never-answers' },
        };
      },
    }),
    ...(ubuntu.ended !== undefined && {
      ended: (world, instanceId) => ubuntu.ended?.(world, instanceId),
    }),
    boot: (world, host): Guest => {
      const guest = ubuntu.boot(world, host);
      return {
        shutDown: () => guest.shutDown(),
        get content(): ImageContent {
          const { content } = guest;
          return same(content.packages, host.content.packages)
            ? content
            : { ...content, app: 'never-answers' };
        },
      };
    },
  };
}

function same(a: PackageList, b: PackageList): boolean {
  return (
    a === b || (a.size === b.size && [...a].every(([name, version]) => b.get(name) === version))
  );
}
