import { LedgerError } from '../errors.js';
import type { Image, Instant, KnownPackages, Ledger, PackageListSource } from '../ports.js';
import { type LedgerEntry, ledgerPath, readLedgerFile, writeLedgerFile } from './ledger-file.js';
import { readImageTags } from './tags.js';

/** What a builder has told of an image that it was started from, or that was made from it. */
export interface Reported extends KnownPackages {
  readonly image: Pick<Image, 'id' | 'architecture' | 'tags'>;
}

/** The lists that earlier runs kept. What does not fit the image that was asked for is not taken for its list. */
export function ledgerSource(ledger: Pick<Ledger, 'read' | 'name'>): PackageListSource {
  return {
    kind: 'ledger',
    async packages(image) {
      const path = ledgerPath(image.id);
      const text = path === undefined ? undefined : await ledger.read(path);
      if (path === undefined || text === undefined) return undefined;
      const entry = readLedgerFile(text);
      const wrong = typeof entry === 'string' ? entry : mismatch(entry, image);
      if (typeof entry !== 'string' && wrong === undefined) return entry;
      throw new LedgerError(
        `${path} in ${ledger.name} is not the list of ${image.id}: ${wrong}`,
        `Delete ${path} there: the next \`command: cycle\` keeps the list again.`,
      );
    },
  };
}

/** Why an entry is not the image's; undefined when nothing speaks against it. */
function mismatch(
  entry: LedgerEntry,
  { id, architecture, tags }: Reported['image'],
): string | undefined {
  const mark = readImageTags(tags);
  if (entry.image !== id) return `it is that of ${entry.image}`;
  if (entry.architecture !== architecture) {
    return `it is of ${entry.architecture}, and the image is ${architecture}`;
  }
  if (mark !== undefined && entry.release !== mark.release) {
    return `it is of ${entry.release}, and the image is ${mark.release}`;
  }
  return entry.manifest === mark?.manifest
    ? undefined
    : 'the image was made with another manifest than it says (tag patch-cycle:manifest)';
}

/**
 * Keeps the lists of images: a commit for all of them, none for what is there already.
 * @returns what names the commit
 * @throws LedgerError
 */
export async function keepLists(
  ledger: Ledger,
  reports: readonly Reported[],
  now: Instant,
  run: string,
): Promise<string | undefined> {
  const files = new Map<string, string>();
  for (const { image, ...list } of reports) {
    const path = ledgerPath(image.id);
    if (path === undefined) continue;
    const entry = entryOf(image, list, now);
    if (!isKept(await ledger.read(path), entry)) files.set(path, writeLedgerFile(entry));
  }
  if (files.size === 0) return undefined;
  const ids = [...files.keys()].map((path) => path.replace(/^images\/|\.txt$/g, ''));
  const message = `Keep what ${ids.join(' and ')} ${ids.length === 1 ? 'has' : 'have'}`;
  return await ledger.write(files, `${message}\n\n${run}\n`);
}

function entryOf(image: Reported['image'], list: KnownPackages, reported: Instant): LedgerEntry {
  const manifest = readImageTags(image.tags)?.manifest;
  return {
    image: image.id,
    release: list.release,
    architecture: image.architecture,
    ...(manifest !== undefined && { manifest }),
    ...(list.pockets !== undefined && { pockets: list.pockets }),
    reported,
    packages: list.packages,
  };
}

/** What an image has never changes: only who looked at it last does. */
function isKept(text: string | undefined, entry: LedgerEntry): boolean {
  const known = text === undefined ? 'none' : readLedgerFile(text);
  if (typeof known === 'string') return false;
  return writeLedgerFile({ ...known, reported: entry.reported }) === writeLedgerFile(entry);
}
