import type { Action } from '../api.js';
import type { Basis } from './basis.js';
import { ClientTokens } from './client-tokens.js';
import { getConsoleOutput } from './console-action.js';
import { DefaultEncryption } from './default-encryption.js';
import { modifyInstanceEventStartTime } from './event-action.js';
import { eventWindowActions } from './event-window-actions.js';
import { EventWindows } from './event-windows.js';
import { imageActions } from './image-actions.js';
import { Images } from './images.js';
import { instanceActions } from './instance-actions.js';
import { describeInstanceStatus } from './instance-status.js';
import { describeInstanceTypes } from './instance-types.js';
import { Instances } from './instances.js';
import { KeyPairs } from './key-pairs.js';
import { LaunchDesk } from './launch.js';
import { launchTemplateActions } from './launch-template-actions.js';
import { LaunchTemplates } from './launch-templates.js';
import { Network } from './network.js';
import { networkActions } from './network-actions.js';
import { ResourceIds } from './resource-ids.js';
import { runInstances } from './run-instances.js';
import { ScheduledEvents } from './scheduled-events.js';
import { securityGroupActions } from './security-group-actions.js';
import { snapshotActions } from './snapshot-actions.js';
import { Snapshots } from './snapshots.js';
import { spotActions } from './spot-actions.js';
import { SpotRequests } from './spot-requests.js';
import { tagActions } from './tag-actions.js';
import { TagStore } from './tags.js';
import { describeVolumes } from './volume-action.js';

/** What EC2 consists of, put together, and the actions over it. */
export interface ComputeParts {
  readonly network: Network;
  readonly snapshots: Snapshots;
  readonly images: Images;
  readonly templates: LaunchTemplates;
  readonly instances: Instances;
  readonly events: ScheduledEvents;
  readonly spot: SpotRequests;
  readonly desk: LaunchDesk;
  readonly actions: readonly Action[];
}

export function computeParts(
  basis: Basis,
  imageAliases: ReadonlyMap<string, string>,
): ComputeParts {
  const ids = new ResourceIds(basis.random);
  const tags = new TagStore();
  const tokens = new ClientTokens(basis.clock);
  const network = new Network(basis, ids, tags);
  const snapshots = new Snapshots(basis, ids, tags);
  const images = new Images(basis, ids, tags, snapshots);
  const templates = new LaunchTemplates(basis, ids, tags);
  const instances = new Instances(basis, ids, tags, network);
  const windows = new EventWindows(basis, ids, tags);
  const events = new ScheduledEvents(basis, instances.lifecycle, windows);
  const keyPairs = new KeyPairs(basis, ids, tags);
  const encryption = new DefaultEncryption(basis);
  const aliases = {
    get: (name: string) => basis.world().parameter?.(name) ?? imageAliases.get(name),
  };
  const desk = new LaunchDesk(basis, images, network, keyPairs, aliases, encryption);
  const spot = new SpotRequests(basis, instances, desk, tags);
  const actions = [
    runInstances(basis, instances, templates, desk, tokens),
    ...instanceActions(basis, instances, events, spot),
    describeInstanceStatus(instances, events),
    modifyInstanceEventStartTime(instances, events),
    ...eventWindowActions(windows, instances),
    ...spotActions(spot),
    getConsoleOutput(basis, instances),
    describeVolumes(instances),
    ...imageActions(basis, images, snapshots, instances, tokens, encryption),
    ...encryption.actions,
    ...snapshotActions(basis, snapshots, images),
    ...launchTemplateActions(basis, templates, tokens),
    ...networkActions(basis, network),
    ...securityGroupActions(network, instances),
    ...keyPairs.actions,
    describeInstanceTypes(),
    ...tagActions(tags),
  ];
  return { network, snapshots, images, templates, instances, events, spot, desk, actions };
}
