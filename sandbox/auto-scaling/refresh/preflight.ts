import { ApiError, type ValueOf } from '../../api.js';
import type { MIXED_INSTANCES_POLICY, TEMPLATE_SPEC } from '../actions/shapes.js';
import type { Fleet } from '../fleet.js';
import { candidates, resolvesImage } from '../launch-source.js';
import { readPolicy } from '../mixed-instances.js';
import type { Group } from '../model.js';
import { badConstraint, badTemplate, invalid } from '../refusals.js';
import type { LaunchSource, TemplateSpec } from '../source.js';
import { readSpec } from '../template-spec.js';
import { refuseUnpooled } from '../warm-pool-fit.js';
import { compares, matches, wantedOf } from './matching.js';
import type { Preferences } from './preferences.js';
import type { Strategy } from './refresh.js';

/** What is refused before a refresh starts, and what forbids its rollback (facts 1.8, 1.10, 1.11). */

export interface RawConfiguration {
  readonly LaunchTemplate?: ValueOf<typeof TEMPLATE_SPEC>;
  readonly MixedInstancesPolicy?: ValueOf<typeof MIXED_INSTANCES_POLICY>;
}

/** A policy must be said whole; a template alone turns a mixed group into a plain one (DesiredConfiguration). */
export function readConfiguration(
  fleet: Fleet,
  raw: RawConfiguration | undefined,
): LaunchSource | undefined {
  const { LaunchTemplate: template, MixedInstancesPolicy: policy } = raw ?? {};
  if (template !== undefined && policy !== undefined) {
    throw invalid(
      'DesiredConfiguration must contain either LaunchTemplate or MixedInstancesPolicy, and not both.',
    );
  }
  if (template !== undefined) return { kind: 'template', spec: readSpec(fleet, template) };
  return policy && { kind: 'mixed-instances', policy: readPolicy(fleet, policy) };
}

export function readStrategy(text: string | undefined): Strategy {
  if (text === undefined || text === 'Rolling') return 'Rolling';
  if (text === 'ReplaceRootVolume') return text;
  throw badConstraint(
    text,
    'strategy',
    'Member must satisfy enum value set: [Rolling, ReplaceRootVolume]',
  );
}

/** @throws ApiError ValidationError */
export function refuseUnfit(
  fleet: Fleet,
  group: Group,
  preferences: Preferences,
  desired: LaunchSource | undefined,
): void {
  const { autoRollback, skipMatching } = preferences;
  if (autoRollback && desired === undefined) {
    throw invalid(
      "The request isn't valid. The AutoRollback parameter cannot be set to true when the DesiredConfiguration parameter is empty. Set AutoRollback to false or specify a desired configuration and try again.",
    );
  }
  const irreversible = autoRollback ? whyIrreversible(fleet, group, desired) : undefined;
  if (irreversible !== undefined) {
    throw invalid(`The request isn't valid. AutoRollback cannot be set to true: ${irreversible}`);
  }
  if (skipMatching && (desired ?? group.source).kind === 'launch-configuration') {
    throw invalid(
      'SkipMatching is not supported for Auto Scaling groups that use a launch configuration.',
    );
  }
  if (
    (skipMatching || desired !== undefined) &&
    resolvesImage(fleet, { source: desired ?? group.source })
  ) {
    throw invalid(
      'SkipMatching and DesiredConfiguration are not supported with a launch template that uses an AWS Systems Manager parameter for the AMI.',
    );
  }
  if (desired === undefined) return;
  if (group.warmPool !== undefined) refuseUnpooled(fleet, desired);
  refuseLaunch(fleet, group, desired);
}

/**
 * The dry run with the desired configuration. Of an image that is not ready the text is on record (facts 1.10);
 * capacity is not asked for.
 */
function refuseLaunch(fleet: Fleet, group: Group, source: LaunchSource): void {
  const subnet = group.subnets[0];
  if (subnet === undefined) return;
  const there = { ...group, source, refreshing: undefined };
  for (const { order } of candidates(fleet, there, subnet, 'dry run')) {
    const refusal = fleet.compute.refusal(order);
    if (refusal === undefined || refusal.code === 'InsufficientInstanceCapacity') continue;
    const image = order.template.data.ImageId ?? '';
    if (fleet.compute.isPendingImage(image)) throw invalid(`The AMI '${image}' is pending.`);
    throw badTemplate(refusal.message);
  }
}

/** Why a refresh of the group to the desired configuration could not be rolled back, if it could not (facts 1.8). */
export function whyIrreversible(
  fleet: Fleet,
  { source: previous }: Pick<Group, 'source'>,
  desired: LaunchSource | undefined,
): string | undefined {
  if (desired === undefined) return 'a desired configuration was not found.';
  if (previous.kind === 'launch-configuration') {
    return 'the Auto Scaling group uses a launch configuration.';
  }
  if (specsOf(previous).some((spec) => spec.Version.startsWith('$'))) {
    return 'the Auto Scaling group uses the $Latest or $Default version of its launch template.';
  }
  return resolvesImage(fleet, { source: previous })
    ? 'the launch template uses an AWS Systems Manager parameter instead of an AMI ID.'
    : undefined;
}

export const irreversible = (why: string): ApiError =>
  new ApiError('IrreversibleInstanceRefresh', `The instance refresh cannot be rolled back: ${why}`);

export function specsOf(source: LaunchSource): readonly TemplateSpec[] {
  if (source.kind === 'launch-configuration') return [];
  if (source.kind === 'template') return [source.spec];
  const { LaunchTemplateSpecification: spec, Overrides } = source.policy.LaunchTemplate;
  const own = Overrides.flatMap((override) => override.LaunchTemplateSpecification ?? []);
  return own.length > 0 && own.length === Overrides.length ? own : [spec, ...own];
}

/** Attribute-based instance type selection: such a refresh starts, and fails (instance-refresh-overview). */
export function choosesByAttributes(source: LaunchSource): boolean {
  return (
    source.kind === 'mixed-instances' &&
    source.policy.LaunchTemplate.Overrides.some((o) => o.InstanceRequirements !== undefined)
  );
}

/** ReplaceRootVolume: what it asks of the group and of the request (facts 1.11). @throws ApiError ValidationError */
export function refuseRootVolume(
  fleet: Fleet,
  group: Group,
  desired: LaunchSource | undefined,
): void {
  const needs = (what: string): ApiError =>
    invalid(`The ReplaceRootVolume strategy is not supported: ${what}`);
  if (group.source.kind !== 'mixed-instances') {
    throw needs('the Auto Scaling group must use a mixed instances policy.');
  }
  if (!everyOverrideHasImage(group.source)) {
    throw needs('every override of the mixed instances policy must specify an ImageId.');
  }
  if (desired === undefined || !everyOverrideHasImage(desired)) {
    throw needs(
      'a desired configuration is needed whose mixed instances policy specifies an ImageId in every override.',
    );
  }
  if ([...specsOf(group.source), ...specsOf(desired)].some((s) => s.Version.startsWith('$'))) {
    throw needs('launch template versions must be numbers.');
  }
  if (group.warmPool !== undefined) {
    throw needs('the Auto Scaling group has a warm pool.');
  }
  if (group.sources.length > 0) {
    throw needs("root volume replacement doesn't support Elastic Load Balancing.");
  }
  const images = imagesOf(desired);
  if (images.some((id) => !fleet.compute.isRootAlone(id))) {
    throw needs('the AMIs of the desired configuration must have a root volume alone.');
  }
  const wanted = wantedOf(fleet, group.source);
  if ([...group.members.values()].some((m) => !matches(m, wanted, compares('Rolling')))) {
    throw needs("all instances must match the Auto Scaling group's launch template.");
  }
}

function imagesOf(source: LaunchSource): readonly string[] {
  if (source.kind !== 'mixed-instances') return [];
  return source.policy.LaunchTemplate.Overrides.flatMap((override) => override.ImageId ?? []);
}

function everyOverrideHasImage(source: LaunchSource): boolean {
  if (source.kind !== 'mixed-instances') return false;
  const { Overrides } = source.policy.LaunchTemplate;
  return Overrides.length > 0 && Overrides.every((o) => o.ImageId !== undefined);
}
