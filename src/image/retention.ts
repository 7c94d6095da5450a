import type { Image, TemplateRef } from '../ports.js';
import type { MarkedImage } from './reuse.js';
import { lineOf, TAG } from './tags.js';

/** A template version that names an image. */
export interface NamedIn {
  readonly template: TemplateRef;
  /** We made it for a roll, and nothing launches from it any more. */
  readonly isSpent: boolean;
}

/** Who still uses which image, by image id. */
export interface ImageUses {
  readonly versions: ReadonlyMap<string, readonly NamedIn[]>;
  /** An instance of it, in whatever state. */
  readonly instances: ReadonlyMap<string, string>;
  readonly launchConfigurations: ReadonlySet<string>;
  /** Named by an override of a mixed instances policy, with the group that has it. */
  readonly overrides: ReadonlyMap<string, string>;
  /** Shared themselves, or with a snapshot that is. */
  readonly shared: ReadonlySet<string>;
  /** Named by a parameter, with its name. */
  readonly parameters: ReadonlyMap<string, string>;
}

export interface Retirement {
  readonly image: Image;
  /** Versions that name it and are of no use without it: they go first. */
  readonly versions: readonly TemplateRef[];
}

export interface Retired {
  readonly retire: readonly Retirement[];
  /** Older than those that are kept, and in use. */
  readonly kept: readonly { readonly image: Image; readonly why: string }[];
}

/**
 * Images of ours that are older than the newest `keep` of their line and architecture that can be used. What was rejected
 * is remembered as long as an older one would be: by its tag it is not built again. Copies from other regions count by
 * themselves: whoever copies there would else copy again what was removed here.
 */
export function outdated(images: readonly MarkedImage[], keep: number): readonly MarkedImage[] {
  const nameOf = ({ image }: MarkedImage): string =>
    `${lineOf(image)} ${image.architecture} ${TAG.copyOf in image.tags ? 'copied' : 'made'}`;
  return [...new Set(images.map(nameOf))].flatMap((line) => {
    const newestFirst = images.filter((one) => nameOf(one) === line).sort(byAge);
    const usable = newestFirst.filter(
      ({ image, mark }) => image.state === 'available' && mark.rejected === undefined,
    );
    const last = usable[keep - 1];
    if (last === undefined) return [];
    return newestFirst
      .slice(newestFirst.indexOf(last) + 1)
      .filter(({ image }) => image.state !== 'pending' && image.state !== 'transient');
  });
}

/** What of them may go: what nothing and nobody uses any more. */
export function retire(candidates: readonly MarkedImage[], uses: ImageUses): Retired {
  const judged = candidates.map(({ image }) => ({ image, why: whyKept(image.id, uses) }));
  return {
    retire: judged
      .filter(({ why }) => why === undefined)
      .map(({ image }) => ({
        image,
        versions: (uses.versions.get(image.id) ?? []).map(({ template }) => template),
      })),
    kept: judged.flatMap(({ image, why }) => (why === undefined ? [] : [{ image, why }])),
  };
}

function whyKept(id: string, uses: ImageUses): string | undefined {
  const instance = uses.instances.get(id);
  if (instance !== undefined) return `instance ${instance} was started from it`;
  const version = uses.versions.get(id)?.find(({ isSpent }) => !isSpent)?.template;
  if (version !== undefined) {
    return `version ${version.version} of template ${version.templateId} launches it`;
  }
  if (uses.launchConfigurations.has(id)) return 'a launch configuration names it';
  const group = uses.overrides.get(id);
  if (group !== undefined) return `an override of group ${group} names it`;
  const parameter = uses.parameters.get(id);
  if (parameter !== undefined) return `the SSM parameter ${parameter} names it`;
  return uses.shared.has(id) ? 'it is shared, and who has it may use it' : undefined;
}

function byAge(a: MarkedImage, b: MarkedImage): number {
  return b.image.createdAt - a.image.createdAt || (a.image.id < b.image.id ? 1 : -1);
}
