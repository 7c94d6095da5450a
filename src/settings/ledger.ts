import { InputError } from '../errors.js';

/** What git-check-ref-format forbids in the name of a branch, and what addresses would make of it. */
const FORBIDDEN = /^[-/.]|[/.]$|\.\.|\/\/|\/\.|\.lock(?:\/|$)|@\{|[^\x21-\x7e]|[~^:?*[\\#%]/;

/** The branch that keeps what images have; undefined for none. @throws InputError */
export function readLedger(
  input: (name: string) => string,
  hasManifest: boolean,
): string | undefined {
  const branch = input('ledger');
  if (branch === '') return undefined;
  const refuse = (name: string, why: string): never => {
    throw new InputError(name, why);
  };
  if (branch.startsWith('refs/') || branch.length > 200 || FORBIDDEN.test(branch)) {
    return refuse(
      'ledger',
      `'${branch}' cannot be the name of a branch. Write one that nothing else uses, such as patch-cycle-ledger.`,
    );
  }
  if (hasManifest) {
    return refuse(
      'ledger',
      `'${branch}' cannot be given together with manifest, which is checked alone: it keeps what a fleet's images have. Leave one of them out.`,
    );
  }
  if (input('github-token') === '') {
    return refuse(
      'github-token',
      'is empty, and ledger needs it. Leave it out to take the token of the job.',
    );
  }
  return branch;
}
