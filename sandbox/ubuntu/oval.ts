import type { Instant } from '../clock.js';
import { type CvePriorities, USUAL_PRIORITY } from './cve-entry.js';
import { type BinaryGroup, binaryNames, type Notice } from './notice.js';
import { description } from './notice-entry.js';
import { RELEASES, type Release } from './releases.js';

/**
 * Canonical's OVAL file of a release in the OCI form, by the rules of its generator (ubuntu-cve-tracker, oval_lib.py,
 * OvalGeneratorUSN): a definition a notice; a test, an object, a state and a variable for all its packages of one version; a
 * kernel's by a pattern of its images alone; livepatches left out. Where the fix is to be had is decided once for a
 * notice, by its first package.
 */
export function ovalFile(
  release: Release,
  notices: readonly Notice[],
  made: Instant,
  priorities: CvePriorities = {},
): string {
  const parts = notices
    .filter((notice) => release.codename in notice.releases && notice.type !== 'LSN')
    .map((notice) => ovalParts(notice, release, priorities));
  const section = (name: keyof OvalParts): string =>
    `  <${name}>\n${parts.map((part) => part[name]).join('')}  </${name}>\n`;
  return (
    '<?xml version="1.0"?>\n' +
    '<oval_definitions xmlns="http://oval.mitre.org/XMLSchema/oval-definitions-5" ' +
    'xmlns:ind="http://oval.mitre.org/XMLSchema/oval-definitions-5#independent" ' +
    'xmlns:oval="http://oval.mitre.org/XMLSchema/oval-common-5">\n' +
    '  <generator>\n    <oval:product_name>Canonical USN OVAL Generator</oval:product_name>\n' +
    '    <oval:schema_version>5.11.1</oval:schema_version>\n' +
    `    <oval:timestamp>${new Date(made).toISOString().slice(0, 19)}</oval:timestamp>\n  </generator>\n` +
    section('definitions') +
    section('tests') +
    section('objects') +
    section('states') +
    section('variables') +
    '</oval_definitions>\n'
  );
}

interface OvalParts {
  readonly definitions: string;
  readonly tests: string;
  readonly objects: string;
  readonly states: string;
  readonly variables: string;
}

/** Packages of one version. */
interface Test {
  readonly id: string;
  readonly version: string;
  readonly patterns: readonly string[];
}

function ovalParts(notice: Notice, release: Release, priorities: CvePriorities): OvalParts {
  const ns = `oval:com.ubuntu.${release.codename}`;
  const groups = notice.releases[release.codename]?.binaries ?? [];
  const comment = escapeXml(availability(groups[0]?.pocket ?? 'security', release));
  const base = `${notice.id.replace(/\D/g, '')}000000`;
  const tests = testsOf(groups, base);
  const each = (write: (test: Test) => string): string => tests.map(write).join('');
  return {
    definitions: definition(notice, release, {
      id: `${ns}:def:${base}`,
      tests,
      ns,
      comment,
      priorities,
    }),
    tests: each(
      ({ id }) =>
        `    <ind:textfilecontent54_test id="${ns}:tst:${id}" version="1" check_existence="at_least_one_exists" check="at least one" comment="${comment}">\n` +
        `      <ind:object object_ref="${ns}:obj:${id}"/>\n      <ind:state state_ref="${ns}:ste:${id}"/>\n    </ind:textfilecontent54_test>\n`,
    ),
    objects: each(
      ({ id }) =>
        `    <ind:textfilecontent54_object id="${ns}:obj:${id}" version="1" comment="${comment}">\n      <ind:path>.</ind:path>\n      <ind:filename>manifest</ind:filename>\n` +
        `      <ind:pattern operation="pattern match" datatype="string" var_ref="${ns}:var:${id}" var_check="at least one"/>\n` +
        '      <ind:instance operation="greater than or equal" datatype="int">1</ind:instance>\n    </ind:textfilecontent54_object>\n',
    ),
    states: each(
      ({ id, version }) =>
        `    <ind:textfilecontent54_state id="${ns}:ste:${id}" version="1" comment="${comment}">\n` +
        `      <ind:subexpression datatype="debian_evr_string" operation="less than">${escapeXml(version)}</ind:subexpression>\n    </ind:textfilecontent54_state>\n`,
    ),
    variables: each(
      ({ id, patterns }) =>
        `    <constant_variable id="${ns}:var:${id}" version="1" datatype="string" comment="${comment}">\n` +
        patterns
          .map((name) => `      <value>^${escapeXml(name)}(?::\\w+|)\\s+(.*)$</value>\n`)
          .join('') +
        '    </constant_variable>\n',
    ),
  };
}

function definition(
  notice: Notice,
  release: Release,
  of: {
    readonly id: string;
    readonly tests: readonly Test[];
    readonly ns: string;
    readonly comment: string;
    readonly priorities: CvePriorities;
  },
): string {
  const url = `https://ubuntu.com/security/notices/${notice.id}`;
  const cves = notice.cves.map((cve) => `https://ubuntu.com/security/${cve}`);
  return (
    `    <definition id="${of.id}" version="1" class="patch">\n      <metadata>\n` +
    `        <title>${escapeXml(`${notice.id} -- ${notice.title}`)}</title>\n` +
    `        <affected family="unix">\n          <platform>Ubuntu ${release.version}${release.lts ? ' LTS' : ''}</platform>\n        </affected>\n` +
    `        <reference source="USN" ref_id="${notice.id}" ref_url="${url}"/>\n` +
    notice.cves
      .map((cve, i) => `        <reference source="CVE" ref_id="${cve}" ref_url="${cves[i]}"/>\n`)
      .join('') +
    `        <description>${escapeXml(description(notice))}</description>\n        <advisory from="security@ubuntu.com">\n` +
    `          <severity>Medium</severity>\n          <issued date="${notice.published.slice(0, 10)}"/>\n` +
    notice.cves
      .map(
        (cve, i) =>
          `          <cve href="${cves[i]}" priority="${priorityWord(cve, of.priorities)}" public="">${cve}</cve>\n`,
      )
      .join('') +
    '        </advisory>\n      </metadata>\n      <criteria>\n        <criteria operator="OR">\n' +
    of.tests
      .map(
        ({ id }) =>
          `          <criterion test_ref="${of.ns}:tst:${id}" comment="${of.comment}"/>\n`,
      )
      .join('') +
    '        </criteria>\n      </criteria>\n    </definition>\n'
  );
}

/** The generator has the words of ubuntu-cve-tracker, which calls `untriaged` what the API calls `unknown`. */
function priorityWord(cve: string, priorities: CvePriorities): string {
  const priority = priorities[cve] ?? USUAL_PRIORITY;
  return priority === 'unknown' ? 'untriaged' : priority;
}

function testsOf(groups: readonly BinaryGroup[], base: string): readonly Test[] {
  const byVersion = new Map<string, string[]>();
  for (const group of groups) {
    const names = byVersion.get(group.version) ?? [];
    names.push(...binaryNames(group));
    byVersion.set(group.version, names);
  }
  const tests: Test[] = [];
  for (const version of [...byVersion.keys()].sort()) {
    const patterns = patternsOf(byVersion.get(version) ?? []);
    if (patterns.length === 0) continue;
    tests.push({ id: `${BigInt(base) + BigInt(tests.length)}0`, version, patterns });
  }
  return tests;
}

/** A kernel of metas alone has no test. */
function patternsOf(names: readonly string[]): readonly string[] {
  if (!names.some((name) => name.startsWith('linux-image-'))) return names;
  const parts = names
    .flatMap((name) => [/^linux-image-(?:[a-z]*-)?([\d.]+)-\d+(-[\w-]+)$/.exec(name)])
    .filter((found) => found !== null);
  const upstream = [...new Set(parts.map(([, version]) => version))].join('-');
  const flavours = [...new Set(parts.map(([, , flavour]) => flavour))].sort().join('|');
  return parts.length === 0 ? [] : [`linux-image-(?:unsigned-)?${upstream}-\\d+(?:${flavours})`];
}

/**
 * How cve_lib.py describes the archive of a pocket. Those of ESM are known from real files; the words for the others are
 * not, and are ours.
 */
function availability(pocket: string, release: Release): string {
  if (['security', 'updates'].includes(pocket)) {
    return release.lts ? 'Long Term Support' : 'Interim Release';
  }
  if (pocket === 'esm-infra')
    return 'Available with Ubuntu Pro (Infra-only): https://ubuntu.com/pro';
  if (pocket === 'esm-apps') return 'Available with Ubuntu Pro: https://ubuntu.com/pro';
  return `Available with Ubuntu Pro (${pocket}): https://ubuntu.com/pro`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function releaseOf(codename: string): Release | undefined {
  return RELEASES.find((release) => release.codename === codename);
}
