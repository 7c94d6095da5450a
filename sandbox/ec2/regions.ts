/** The regions that every account has without opting in. */
export const DEFAULT_REGIONS: readonly string[] = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
];

const DIRECTIONS: Readonly<Record<string, string>> = {
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  central: 'c',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
};

/** The availability zones of a region: `eu-west-1a` to `c`. */
export function zonesOf(region: string): readonly string[] {
  return ['a', 'b', 'c'].map((letter) => `${region}${letter}`);
}

/** `eu-west-1a` -> `euw1-az1`. Real accounts map letters to ids each in their own way; this one in order. */
export function zoneIdOf(zone: string): string {
  const letter = zone.slice(-1);
  const parts = zone.slice(0, -1).split('-');
  const short = parts.map((part) => DIRECTIONS[part] ?? part).join('');
  return `${short}-az${letter.charCodeAt(0) - 'a'.charCodeAt(0) + 1}`;
}
