import * as v from 'valibot';
import { ownText } from './own-text.js';
import { type Published, parsePublished } from './published.js';

/** What one security notice says about one release: only what the rules read. */
export interface Notice {
  /** `USN-7959-1` */
  readonly id: string;
  readonly title: string;
  readonly published: Published;
  readonly cves: readonly string[];
  /** Binary Debian packages of the release, each with the version that brings the fix. */
  readonly packages: readonly FixedPackage[];
  /** The instructions speak of a reboot. */
  readonly reboot: boolean;
  /** It repairs what an earlier notice broke. */
  readonly regression: boolean;
  /** Of CVEs, by id, in Ubuntu's words (`medium`). Only the OVAL file says them; absent from the API's notices. */
  readonly priorities?: Readonly<Record<string, string>>;
}

export interface FixedPackage {
  readonly name: string;
  /** As the notice has it; not yet known to be a Debian version. */
  readonly version: string;
  /** The part of the archive that has the fix. Empty on notices from before June 2021, which name none. */
  readonly pocket: string;
}

/** A notice that is there but cannot be read. What it says is unknown, which is not the same as nothing. */
export interface UnreadableNotice {
  /** Its own words for itself, shortened, when they are no notice id. */
  readonly id: string;
  readonly why: string;
  readonly published?: Published;
}

export type Row =
  | { readonly is: 'notice'; readonly id: string; readonly notice: Notice }
  | { readonly is: 'unreadable'; readonly id: string; readonly unreadable: UnreadableNotice }
  /** Livepatch levels (LSN) and snaps (SSN) are not about Debian packages. */
  | { readonly is: 'left-out'; readonly id: string; readonly published?: Published };

/** Undefined when the row does not say, or not legibly. */
export function publishedOf(row: Row): Published | undefined {
  if (row.is === 'notice') return row.notice.published;
  return row.is === 'unreadable' ? row.unreadable.published : row.published;
}

/** The ids that the API allows: ubuntu-com-security-api, webapp/schemas.py. */
export const NOTICE_ID = /^(USN|LSN|SSN)-\d{1,5}-\d{1,2}$/;
export const TITLE_MAX = 300;

const text = v.nullish(v.string(), '');

const Envelope = v.object({
  title: text,
  summary: text,
  description: text,
  instructions: text,
  cves: v.nullish(v.array(v.object({ id: v.string() })), []),
  release_packages: v.record(v.string(), v.unknown()),
});

const Entry = v.object({
  is_source: v.boolean(),
  package_type: v.nullish(v.string(), 'deb'),
});

const Binary = v.object({
  name: v.pipe(v.string(), v.nonEmpty()),
  version: v.pipe(v.string(), v.nonEmpty()),
  pocket: text,
});

/** Reads one element of the API's `notices`, as it concerns `release`. Never throws: what it cannot read it says. */
export function readRow(raw: unknown, release: string): Row {
  const { id, published } = identify(raw);
  if (id === undefined) {
    return unreadable(`(${ownWords(raw)})`, 'its id is not of the form USN-1234-1', published);
  }
  if (!id.startsWith('USN-')) {
    return { is: 'left-out', id, ...(published && { published }) };
  }
  if (published === undefined) return unreadable(id, 'its date of publication cannot be read');
  try {
    return { is: 'notice', id, notice: readNotice(id, published, raw, release) };
  } catch (error) {
    return unreadable(id, why(error), published);
  }
}

/** What stands where the id should be; what is nested has no words, and may be too deep to write down. */
function ownWords(raw: unknown): string {
  const id = (raw as { readonly id?: unknown } | null)?.id;
  if (typeof id === 'object' && id !== null) return 'no text';
  return shorten(JSON.stringify(id) ?? 'no id', 40);
}

function identify(raw: unknown): {
  readonly id?: string;
  readonly published?: Published;
} {
  if (typeof raw !== 'object' || raw === null) return {};
  const { id, published } = raw as { readonly id?: unknown; readonly published?: unknown };
  const when = typeof published === 'string' ? parsePublished(published) : undefined;
  return {
    ...(typeof id === 'string' && NOTICE_ID.test(id) && { id }),
    ...(when && { published: when }),
  };
}

function readNotice(id: string, published: Published, raw: unknown, release: string): Notice {
  const envelope = v.parse(Envelope, raw);
  // The API finds the notices of a release by this very key: without it, what we hold is not what we asked for.
  if (!Object.hasOwn(envelope.release_packages, release)) {
    throw new Error(`it has no packages of ${release}`);
  }
  const entries = v.parse(v.array(v.unknown()), envelope.release_packages[release]);
  return {
    id,
    title: shorten(envelope.title, TITLE_MAX),
    published,
    cves: envelope.cves.map((cve) => cve.id),
    packages: entries.filter(isBinary).map((entry) => v.parse(Binary, entry)),
    reboot: /reboot/i.test(envelope.instructions),
    // There is no field for it; `related_notices` only shares CVEs (ubuntu-com-security-api, issue 39).
    regression: [envelope.title, envelope.summary, envelope.description].some((part) =>
      /\bregressions?\b/i.test(part),
    ),
  };
}

function isBinary(entry: unknown): boolean {
  const { is_source, package_type } = v.parse(Entry, entry);
  return !is_source && package_type === 'deb';
}

function unreadable(id: string, reason: string, published?: Published): Row {
  return { is: 'unreadable', id, unreadable: { id, why: reason, ...(published && { published }) } };
}

function why(error: unknown): string {
  if (!v.isValiError(error)) return error instanceof Error ? error.message : String(error);
  const issue = error.issues[0];
  const path = v.getDotPath(issue);
  return shorten(`${path === null ? '' : `${path}: `}${issue.message}`, 200);
}

export function shorten(words: string, most: number): string {
  return words.length <= most ? words : `${ownText(words.slice(0, most - 1))}…`;
}
