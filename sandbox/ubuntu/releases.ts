import type { Instant } from '../clock.js';

/** An Ubuntu release, as far as notices, os-release and a boot log speak of it. */
export interface Release {
  readonly codename: string;
  /** `Noble Numbat` */
  readonly name: string;
  /** `24.04` */
  readonly version: string;
  readonly lts: boolean;
  readonly released: string;
  /** End of standard support, and of Ubuntu Pro's. */
  readonly supportExpires: string;
  readonly esmExpires: string;
  /** The generic kernel that the release came with: runs where a package list names no kernel. */
  readonly firstKernel: string;
}

/** Newest first, as the API lists them. From Ubuntu's release cycle page; the days of the ends of support are month ends. */
export const RELEASES: readonly Release[] = [
  release(
    'questing',
    'Questing Quokka',
    '25.10',
    '2025-10-09',
    '2026-07-31',
    undefined,
    '6.17.0-5',
  ),
  release('plucky', 'Plucky Puffin', '25.04', '2025-04-17', '2026-01-31', undefined, '6.14.0-15'),
  release('noble', 'Noble Numbat', '24.04', '2024-04-25', '2029-05-31', '2034-04-30', '6.8.0-31'),
  release(
    'jammy',
    'Jammy Jellyfish',
    '22.04',
    '2022-04-21',
    '2027-06-30',
    '2032-04-30',
    '5.15.0-25',
  ),
  release('focal', 'Focal Fossa', '20.04', '2020-04-23', '2025-05-31', '2030-04-30', '5.4.0-26'),
  release(
    'bionic',
    'Bionic Beaver',
    '18.04',
    '2018-04-26',
    '2023-05-31',
    '2028-04-30',
    '4.15.0-20',
  ),
];

/** @throws Error when the sandbox does not know the codename */
export function releaseOf(codename: string): Release {
  const found = RELEASES.find((known) => known.codename === codename);
  if (found === undefined) {
    const known = RELEASES.map((r) => r.codename).join(', ');
    throw new Error(`the sandbox knows no Ubuntu release '${codename}'; it knows ${known}`);
  }
  return found;
}

/** `LTS`, `ESM` when only Ubuntu Pro supports it still, or empty. */
export function supportTag(of: Release, now: Instant): '' | 'ESM' | 'LTS' {
  if (!of.lts) return '';
  return now < Date.parse(of.supportExpires) ? 'LTS' : 'ESM';
}

function release(
  codename: string,
  name: string,
  version: string,
  released: string,
  supportExpires: string,
  esmExpires: string | undefined,
  firstKernel: string,
): Release {
  return {
    codename,
    name,
    version,
    lts: esmExpires !== undefined,
    released,
    supportExpires,
    esmExpires: esmExpires ?? supportExpires,
    firstKernel: `${firstKernel}-generic`,
  };
}
