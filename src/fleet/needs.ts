import type { Verdict } from '../notices/finding.js';
import type { Group } from '../ports.js';
import type { RollTarget } from '../rollout/plan-types.js';
import { type Fleet, templateVersion } from './read-fleet.js';

/** What has to happen to one group. */
export type Need =
  | { readonly is: 'nothing' }
  /** Its template launches a patched image; some instances run another. A roll without a build. */
  | { readonly is: 'roll'; readonly target: RollTarget }
  /** Its template's image lacks fixes, or may: `target.image` is the patched image made from it, where there is one. */
  | { readonly is: 'new image'; readonly target: RollTarget }
  /** The packages of its template's image are not known. */
  | {
      readonly is: 'unknown';
      readonly target: RollTarget;
      readonly reason: string;
      readonly mend: string;
    }
  /** The group cannot be brought anywhere: its plan says why. */
  | { readonly is: 'no target'; readonly target: RollTarget };

/**
 * Judges a group by the image of its template and the images of its instances.
 * `patched` names, for a source image, the image made from it that has every wanted fix.
 */
export function needOf(
  group: Group,
  fleet: Fleet,
  verdicts: ReadonlyMap<string, Verdict>,
  patched: ReadonlyMap<string, string>,
): Need {
  const version = templateVersion(fleet, group);
  const template = group.source.template;
  const image = version?.imageId;
  if (template === undefined || version === undefined || !image?.startsWith('ami-')) {
    return { is: 'no target', target: noTarget(group) };
  }
  const base = {
    templateId: template.templateId,
    style: template.version,
    from: String(version.number),
  };
  const verdict = verdicts.get(image);
  if (verdict?.is === 'clear') {
    const other = otherImages(group, fleet, image)[0];
    if (other === undefined) return { is: 'nothing' };
    return { is: 'roll', target: { ...base, fromImage: other, image, inPlace: true } };
  }
  const target = { ...base, fromImage: image, inPlace: false };
  const made = patched.get(image);
  if (made !== undefined) return { is: 'new image', target: { ...target, image: made } };
  if (verdict?.is === 'unknown') {
    return { is: 'unknown', target, reason: verdict.reason, mend: verdict.mend };
  }
  return { is: 'new image', target };
}

/** Images of running instances that are not the template's. */
function otherImages(group: Group, fleet: Fleet, image: string): readonly string[] {
  return group.instances
    .filter((instance) => !instance.lifecycle.startsWith('Terminat'))
    .flatMap((instance) => fleet.instances.get(instance.id)?.imageId ?? [])
    .filter((id) => id !== image);
}

function noTarget(group: Group): RollTarget {
  const template = group.source.template;
  return {
    templateId: template?.templateId ?? '',
    style: template?.version ?? '',
    from: '',
    fromImage: '',
    inPlace: false,
  };
}
