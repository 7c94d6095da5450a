import type { Image } from '../ports.js';
import type { Tell } from '../report/events.js';
import { type BuildOrder, type BuildOutcome, ofSource } from './build-order.js';
import { type Builder, type BuildPorts, liveBuilders } from './builder-instances.js';
import { pocketsIn } from './builder-judgement.js';
import { consoleText } from './builder-look.js';
import { type ConsoleReading, nothingRead, readConsole } from './console.js';
import { type BuildManifest, packagesAfter, packagesBeforeChanges } from './guest-report.js';
import { createImage, imageAvailable, imageName } from './image-creation.js';
import type { MarkedImage } from './reuse.js';
import { imageTags, lineOf, TAG } from './tags.js';

/** What the tag says of an image that was made without knowing all of the notices: later runs take it for unknown. */
const NOT_CONSIDERED = 'unknown';

/** What goes into an image's tags: the manifest, its checksum, and the notices that were considered. */
interface Made {
  readonly manifest: BuildManifest;
  readonly sha256: string;
  readonly considered: string;
  readonly ignoring?: string;
}

/** Asks for the image of a builder that has stopped in success, and waits until it is available. */
export async function makeImage(
  ports: BuildPorts,
  order: BuildOrder,
  builder: Builder,
  { manifest, sha256, considered, ignoring }: Made,
  tell: Tell,
): Promise<Image> {
  const source = order.source.id;
  const release = manifest.os.VERSION_CODENAME;
  const mark = {
    source,
    release,
    manifest: sha256,
    considered: considered || NOT_CONSIDERED,
    ...(ignoring !== undefined && { ignoring }),
    build: builder.nonce,
    line: lineOf(order.source),
  };
  const request = {
    instanceId: builder.id,
    name: imageName(release, builder),
    description: `${source} with Ubuntu's security updates, by patch-cycle`,
    tags: imageTags(mark, order.run),
  };
  const imageId = await createImage(ports, builder.nonce, request, order.pollInterval);
  const { before, newest } = manifest.kernel;
  tell({
    type: 'image-created',
    imageId,
    name: request.name,
    source,
    changed: manifest.changed,
    ...(before !== newest && { kernel: { before, after: newest } }),
  });
  return imageAvailable(ports, { imageId, build: builder.nonce }, order.pollInterval, tell);
}

/** A run that died had judged the builder and asked for the image: what is left is to wait for it. */
export async function adoptImage(
  ports: BuildPorts,
  order: BuildOrder,
  { image: left, mark }: MarkedImage,
  tell: Tell,
): Promise<BuildOutcome> {
  tell({ type: 'image-reused', imageId: left.id, source: order.source.id });
  const manifest = await manifestOf(ports, order, mark.build);
  const made = { imageId: left.id, build: mark.build };
  const image = await imageAvailable(ports, made, order.pollInterval, tell);
  const packages = manifest && packagesBeforeChanges(manifest);
  const verdict = packages && (await order.judge(packages, mark.release)).verdict;
  if (manifest !== undefined) hearAfter(order, image, manifest, tell);
  return {
    is: 'built',
    image,
    release: mark.release,
    findings: verdict?.is === 'lacking' ? verdict.findings : [],
    changed: manifest?.changed ?? [],
  };
}

/** The list of a new image, unless it was too long to be sent. */
export function hearAfter(
  { heard }: BuildOrder,
  image: Image,
  manifest: BuildManifest,
  tell: Tell,
  reading?: ConsoleReading,
): void {
  const packages = packagesAfter(manifest, reading?.before);
  if (packages === undefined) return;
  const { VERSION_CODENAME: release, VERSION_ID: version } = manifest.os;
  heard?.({ image, release, packages, ...pocketsIn(manifest) });
  tell({
    type: 'image-contents',
    imageId: image.id,
    name: image.name,
    release,
    version,
    architecture: manifest.arch,
    packages: [...packages],
  });
}

/** From the console of the image's builder, if it is still there and still shows it. */
async function manifestOf(
  ports: BuildPorts,
  order: BuildOrder,
  nonce: string,
): Promise<BuildManifest | undefined> {
  const builders = await liveBuilders(ports.compute, ofSource(order));
  const builder = builders.find((instance) => instance.tags[TAG.build] === nonce);
  if (builder === undefined) return undefined;
  const { end } = readConsole(nothingRead, await consoleText(ports, builder.id), nonce);
  return end.is === 'ok' ? end.manifest : undefined;
}
