import { isPackageListName } from '../scenario/references.js';
import type { ImageScene, Scenario } from '../scenario.js';
import { packageList } from '../ubuntu/fixtures.js';
import type { PackageList } from '../world.js';
import { known, mapOf, type Props } from './props.js';

/** What instances are made of: images, and the launch templates that name them. */

export function buildImage(props: Props, image: ImageScene): void {
  const made = props.world.compute.addImage({
    name: image.name,
    content: {
      release: image.release,
      architecture: image.architecture,
      packages: packagesOf(image.packages),
      app: image.app,
      ...(image.held.length > 0 && { held: image.held }),
    },
    tags: mapOf(image.tags),
    ...(image.created !== undefined && { createdAt: image.created }),
    ...(image.key !== undefined && { kmsKeyId: known(props.keys, image.key) }),
  });
  props.images.set(image.name, made.id);
}

type TemplateScene = Scenario['templates'][number];

export function buildTemplate(props: Props, template: TemplateScene): void {
  const { compute } = props.world;
  const [first, ...others] = template.versions.map((version) => ({
    description: version.description,
    data: templateData(props, version),
  }));
  if (first === undefined) return;
  const { id } = compute.addTemplate({
    name: template.name,
    tags: mapOf(template.tags),
    ...first,
  });
  for (const { data, description } of others) compute.addTemplateVersion(id, data, description);
  props.templates.set(template.name, id);
  if (template.default > 1) {
    props.call('ec2', 'ModifyLaunchTemplate', {
      LaunchTemplateId: id,
      SetDefaultVersion: template.default,
    });
  }
}

function templateData(props: Props, version: TemplateScene['versions'][number]) {
  return {
    InstanceType: version.type,
    ...(version.image !== undefined && { ImageId: known(props.images, version.image) }),
    ...(version['image-parameter'] !== undefined && {
      ImageId: `resolve:ssm:${version['image-parameter']}`,
    }),
    ...(version['user-data'] !== undefined && {
      UserData: Buffer.from(version['user-data']).toString('base64'),
    }),
    ...(version.profile !== undefined && { IamInstanceProfile: { Name: version.profile } }),
  };
}

/** Read once: simulations make worlds by the thousand. */
const packageLists = new Map<string, PackageList>();

function packagesOf(given: ImageScene['packages']): PackageList {
  if (typeof given !== 'string') return new Map(Object.entries(given));
  if (!isPackageListName(given)) throw new Error(`no package list ${given}`);
  const list = packageLists.get(given) ?? packageList(given);
  packageLists.set(given, list);
  return list;
}
