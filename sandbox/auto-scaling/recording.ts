import type { History } from '../record.js';
import type { Group, Member } from './model.js';

/** What the record says of groups and of their members. */

export function recordGroup(history: History, group: Group, cause: string): void {
  history.add({
    kind: 'group',
    group: group.name,
    min: group.min,
    max: group.max,
    desired: group.desired,
    template: sourceText(group),
    suspended: [...group.suspended.keys()].sort(),
    tags: Object.fromEntries([...group.tags].map(([key, tag]) => [key, tag.value])),
    cause,
  });
}

/** @param lifecycle the member's own, or how it left: `gone`, `Detached` */
export function recordMember(
  history: History,
  group: Group,
  member: Member,
  lifecycle: string,
  cause = member.cause,
): void {
  history.add({
    kind: 'member',
    group: group.name,
    id: member.id,
    zone: member.zone,
    lifecycle,
    health: member.health,
    ...(member.protectedFromScaleIn && { protected: true }),
    cause,
  });
}

/** `lt-0123:3`, `lt-0123:$Latest`, or the launch configuration's name. */
export function sourceText(group: Group): string {
  const { source } = group;
  if (source.kind === 'launch-configuration') return source.name;
  const spec =
    source.kind === 'template'
      ? source.spec
      : source.policy.LaunchTemplate.LaunchTemplateSpecification;
  return `${spec.LaunchTemplateId}:${spec.Version}`;
}
