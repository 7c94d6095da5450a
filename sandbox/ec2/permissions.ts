/** Somebody who was given something: an account, everyone, an organisation or a unit of one, by the answers' names. */
export type Grantee =
  | { readonly userId: string }
  | { readonly group: 'all' }
  | { readonly organizationArn: string }
  | { readonly organizationalUnitArn: string };

/** Who may launch an image (`launchPermission`) or make volumes of a snapshot (`createVolumePermission`) besides its owner. */
export class Permissions {
  readonly #grantees = new Map<string, Grantee>();

  constructor(grantees: readonly Grantee[] = []) {
    for (const grantee of grantees) this.add(grantee);
  }

  get all(): readonly Grantee[] {
    return [...this.#grantees.values()];
  }

  /** To everyone. */
  get isPublic(): boolean {
    return this.#grantees.has('all');
  }

  /** By its own id: what an organisation was given is another matter. */
  includesAccount(accountId: string): boolean {
    return this.#grantees.has(accountId);
  }

  add(grantee: Grantee): void {
    this.#grantees.set(nameOf(grantee), grantee);
  }

  remove(grantee: Grantee): void {
    this.#grantees.delete(nameOf(grantee));
  }

  clear(): void {
    this.#grantees.clear();
  }
}

function nameOf(grantee: Grantee): string {
  return Object.values(grantee)[0] as string;
}
