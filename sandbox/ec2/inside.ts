import type { ImageContent } from '../world.js';
import { contentOf, type Instance } from './instance.js';
import type { Lifecycle } from './lifecycle.js';

/** An instance as the agent that runs on it sees it. */
export interface Inside {
  readonly instanceId: string;
  readonly name: string | undefined;
  /** Its instance profile, by ARN or name. */
  readonly profile: string | undefined;
  readonly address: string;
  readonly content: ImageContent;
  /** The services of this boot have come up, and it is not going down. */
  readonly isUp: boolean;
  /** The disk as it is from now on. */
  install(content: ImageContent): void;
  /** The guest restarts; the instance stays `running`. */
  reboot(): void;
}

export function insideOf(instance: Instance, lifecycle: Lifecycle): Inside {
  const { boot } = instance;
  const profile = instance.launch.params.IamInstanceProfile;
  return {
    instanceId: instance.id,
    name: instance.tags.get('Name'),
    profile: profile?.Arn ?? profile?.Name,
    address: instance.networkInterface.address,
    content: contentOf(instance),
    isUp: instance.state === 'running' && boot !== undefined && boot.appUp && !boot.goingDown,
    install: (content) => {
      if (boot !== undefined && instance.boot === boot) boot.patched = content;
    },
    reboot: () => lifecycle.reboot(instance),
  };
}
