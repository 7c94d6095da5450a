import * as v from 'valibot';
import type { Manifest } from '../notices/finding.js';
import { MAX_BYTES, MAX_CHUNKS } from './frames.js';

/** What the guest's emit.py sends: the schemas of its JSON, checked because anything could write to a console. */

const text = v.string();
/** Wider than Debian's policy, as dpkg is: names with capitals or underscores exist outside the archive. */
const packageName = v.pipe(text, v.regex(/^[A-Za-z0-9][A-Za-z0-9+._-]*(:[a-z0-9-]+)?$/));
const version = v.pipe(text, v.regex(/^[\x21-\x7e]+$/));
const sha256 = v.pipe(text, v.regex(/^[0-9a-f]{64}$/));
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

const seal = {
  bytes: count(MAX_BYTES),
  chunks: count(MAX_CHUNKS),
  sha256,
};

export const beforeSealSchema = v.object(seal);

export const endSchema = v.variant('result', [
  v.object({
    ...seal,
    result: v.literal('ok'),
    /** Of the manifest that lies in the image; the sent one is shorter when there are very many packages. */
    whole: sha256,
  }),
  v.object({
    ...seal,
    result: v.literal('fail'),
    phase: text,
    reason: text,
    /** systemd's SERVICE_RESULT: `exit-code`, `timeout`, `oom-kill`, ... */
    service_result: text,
    exit_status: text,
  }),
  /** Of a builder that was to report what is installed, and nothing else. */
  v.object({ ...seal, result: v.literal('reported') }),
]);

export type End = v.InferOutput<typeof endSchema>;

const os = v.object({ ID: text, VERSION_ID: text, VERSION_CODENAME: text });

const pro = v.object({
  attached: v.optional(v.nullable(v.boolean())),
  services: v.optional(v.record(text, v.nullable(text))),
});

export const beforeListSchema = v.object({
  format: v.literal(1),
  build: text,
  os,
  arch: text,
  packages: v.array(v.strictTuple([packageName, version])),
  pro: v.optional(pro),
});

/** What is installed once the indexes are there and before anything is upgraded. */
export type BeforeList = v.InferOutput<typeof beforeListSchema>;

export const buildManifestSchema = v.object({
  format: v.literal(1),
  build: text,
  mode: v.picklist(['security', 'full']),
  os,
  arch: text,
  machine: text,
  kernel: v.object({
    before: text,
    running: text,
    newest: text,
    version: text,
    /** The image did not boot its newest kernel even before the upgrade: its owner has told the boot loader so. */
    pinned: v.optional(v.literal(true)),
  }),
  rebooted: v.boolean(),
  reboot_required: v.boolean(),
  reboot_required_pkgs: v.array(text),
  cloud_init: text,
  failed_units: v.object({ before: v.array(text), after: v.array(text) }),
  /** What `dpkg --audit` says of it: only what it said before the upgrade too. */
  audit: v.optional(text),
  /** Short hashes of the builder's machine id and of the host keys that it made for itself. */
  identity: v.optional(v.array(text)),
  kept_back: v.array(text),
  held: v.array(text),
  changed: v.array(v.strictTuple([packageName, v.nullable(version), v.nullable(version)])),
  /** Name, version, and the source package's name and version where they differ. */
  packages: v.array(
    v.union([
      v.strictTuple([packageName, version]),
      v.strictTuple([packageName, version, text]),
      v.strictTuple([packageName, version, text, text]),
    ]),
  ),
  packages_omitted: v.optional(v.literal(true)),
  not_fully_installed: v.array(text),
  pro: v.optional(pro),
});

/** What became of the builder, and what the image made from it holds. */
export type BuildManifest = v.InferOutput<typeof buildManifestSchema>;

export const proofReportSchema = v.object({
  format: v.literal(1),
  build: text,
  /** The nonce of the build that made the image, and the sha256 of the manifest in it. */
  image: text,
  manifest: sha256,
  os,
  arch: text,
  kernel: text,
  /** How many are installed. */
  packages: count(MAX_BYTES),
  failed_units: v.array(text),
  cloud_init: text,
  /** Whether a script of the user was run, and content. */
  verified: v.boolean(),
  /** Seconds. */
  uptime: v.number(),
});

/** What an instance of a new image says of itself when all is well. */
export type ProofReport = v.InferOutput<typeof proofReportSchema>;

/** The build's JSON by its schema; undefined when it is not JSON, of another form, or of another build. */
export function parseReport<S extends v.GenericSchema<unknown, { readonly build: string }>>(
  schema: S,
  json: string,
  nonce: string,
): v.InferOutput<S> | undefined {
  const value = parseJson(schema, json);
  return value?.build === nonce ? value : undefined;
}

export function parseJson<S extends v.GenericSchema>(
  schema: S,
  json: string,
): v.InferOutput<S> | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return undefined;
  }
  const checked = v.safeParse(schema, raw);
  return checked.success ? checked.output : undefined;
}

export function packagesBefore(before: BeforeList): Manifest {
  return new Map(before.packages);
}

/** What was installed before, worked out from the manifest, for a build whose first list was missed. */
export function packagesBeforeChanges(manifest: BuildManifest): Manifest | undefined {
  return rewind(packagesAfter(manifest), manifest, 1);
}

/** What the image holds. Undefined when the list was too long to be sent and the one before is not known either. */
export function packagesAfter(manifest: BuildManifest, before?: BeforeList): Manifest | undefined {
  if (manifest.packages_omitted !== true) {
    return new Map(manifest.packages.map(([name, installed]) => [name, installed]));
  }
  return rewind(before && packagesBefore(before), manifest, 2);
}

/** A list with the manifest's changes applied: backwards (the version at 1) or forwards (at 2). */
function rewind(
  list: Manifest | undefined,
  manifest: BuildManifest,
  side: 1 | 2,
): Manifest | undefined {
  if (list === undefined) return undefined;
  const packages = new Map(list);
  for (const change of manifest.changed) {
    const installed = change[side];
    if (installed === null) packages.delete(change[0]);
    else packages.set(change[0], installed);
  }
  return packages;
}
