/** LTS numbers that people know better than the codenames that notices are filed under. */
export const CODENAMES: Readonly<Record<string, string>> = {
  '16.04': 'xenial',
  '18.04': 'bionic',
  '20.04': 'focal',
  '22.04': 'jammy',
  '24.04': 'noble',
  '26.04': 'resolute',
};

/** Of a codename itself, or of an LTS's number; undefined for what is neither. */
export function codenameOf(release: string): string | undefined {
  const codename = Object.hasOwn(CODENAMES, release) ? CODENAMES[release] : release;
  return codename !== undefined && /^[a-z]+$/.test(codename) ? codename : undefined;
}
