import { InputError } from '../errors.js';

/** A group by name, groups by tag, or every group attached to a target group. */
export type Target =
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'tag'; readonly key: string; readonly value: string }
  | { readonly by: 'target-group'; readonly arn: string };

const FORMS =
  "a group's name, tag:key=value, or a target group's ARN, one a line or separated by commas";

/** In the order written, each once. `region` is the fleet's, which ARNs must be of. */
export function readTargets(value: string, region: string | undefined): readonly Target[] {
  const written = value
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (written.length === 0) {
    throw new InputError('targets', `is empty. Name what to patch: ${FORMS}.`);
  }
  return [...new Set(written)].map((item) => readTarget(item, region));
}

function readTarget(item: string, region: string | undefined): Target {
  if (item.startsWith('arn:')) return readArn(item, region);
  if (item.startsWith('tag:')) return readTag(item);
  // AWS allows every printable character in a group's name but the colon.
  if (item.includes(':')) return refuse(item, `is none of ${FORMS}.`);
  if (item.length > 255) return refuse(item, "is longer than a group's name may be, 255 letters.");
  return { by: 'name', name: item };
}

function readTag(item: string): Target {
  const [, key = '', value = ''] = /^tag:\s*([^=]*?)\s*=\s*(.*)$/.exec(item) ?? [];
  if (key === '') return refuse(item, 'is not a tag with its value. Write tag:key=value.');
  return { by: 'tag', key, value };
}

/** arn:partition:service:region:account:resource */
function readArn(item: string, region: string | undefined): Target {
  const [, partition = '', service = '', itsRegion = '', account = '', ...rest] = item.split(':');
  const resource = rest.join(':');
  const kind = otherKind(service, resource);
  if (kind !== undefined) return refuse(item, kind);
  const complete =
    /^aws[a-z-]*$/.test(partition) &&
    /^\d{12}$/.test(account) &&
    /^targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}$/.test(resource);
  if (!complete) {
    return refuse(
      item,
      'is not a whole target group ARN. Copy it from the console: arn:aws:elasticloadbalancing:region:account:targetgroup/name/id, the account of 12 digits and the id of 16 hexadecimal ones.',
    );
  }
  if (itsRegion !== region) {
    return refuse(
      item,
      `is of region ${itsRegion || 'none'}, and aws-region is ${region ?? 'not given'}. Patch each region in a step of its own.`,
    );
  }
  return { by: 'target-group', arn: item };
}

/** What an ARN is of, when it is not of a target group, and what to write in its place. */
function otherKind(service: string, resource: string): string | undefined {
  if (service === 'autoscaling') {
    const name = /autoScalingGroupName\/(.+)$/.exec(resource)?.[1];
    return `is the ARN of an Auto Scaling group. Write its name instead${name === undefined ? '' : `: ${name}`}.`;
  }
  const type = resource.split(/[/:]/)[0] ?? '';
  if (service === 'elasticloadbalancing') {
    if (type === 'targetgroup') return undefined;
    const name = ELB_KINDS[type];
    return name === undefined
      ? undefined
      : `is the ARN of a ${name}. Write the ARN of its target group instead.`;
  }
  if (service === '' || type === '') return undefined;
  return `is the ARN of ${service} ${type}, not of a target group. Write ${FORMS}.`;
}

const ELB_KINDS: Readonly<Record<string, string>> = {
  loadbalancer: 'load balancer',
  listener: 'listener',
  'listener-rule': 'listener rule',
  truststore: 'trust store',
};

function refuse(item: string, why: string): never {
  throw new InputError('targets', `'${item}' ${why}`);
}
