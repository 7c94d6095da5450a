import { InputError } from '../errors.js';
import { refuseTooLongProof } from '../image/proof-recipe.js';
import { refuseTooLongRecipe } from '../image/recipe.js';
import type { RecipeWishes } from '../image/wishes.js';

type Input = (name: string) => string;
type ReadFile = (path: string) => string;

type ScriptInput = 'pre-script' | 'post-script' | 'verify-script';

/** What a first line may name, because bash runs what is written for it. */
const SHELL = /^#!\s*(\/usr)?\/bin\/(env\s+(-\S+\s+)*)?(ba|da)?sh\b/;

/**
 * The text of a script that a builder or proof runs with bash. Empty for none. A path is taken from the workspace; an absolute
 * one may lead anywhere on the runner, to what an earlier step has made.
 * @throws InputError for what cannot be read, or what bash would not understand
 */
export function readScript(input: Input, name: ScriptInput, readFile: ReadFile): string {
  const path = input(name);
  if (path === '') return '';
  const text = readText(name, path, readFile);
  const wrong = problemOf(text);
  if (wrong !== undefined) throw new InputError(name, `'${path}' ${wrong}`);
  return text;
}

/** @throws InputError naming what is too long for the user-data of a builder, or of the instance that proves its image */
export function refuseTooLong(input: Input, recipe: RecipeWishes, verifyScript: string): void {
  const paths = { preHook: input('pre-script'), postHook: input('post-script') };
  refuseTooLongRecipe(recipe, paths);
  const { maskUnits = [] } = recipe;
  refuseTooLongProof({ verifyScript, maskUnits }, input('verify-script'));
}

function problemOf(text: string): string | undefined {
  if (text.trim() === '') return 'is empty. Leave it out, then.';
  if (text.includes('\0')) return 'is not text. Give a script for bash.';
  if (text.startsWith('\uFEFF')) {
    return 'begins with a byte order mark, which bash takes for a part of the first command. Save it as UTF-8 without one.';
  }
  if (text.includes('\uFFFD')) return 'is not UTF-8. Save it as UTF-8.';
  const line = text.split('\n').findIndex((one) => one.endsWith('\r'));
  if (line >= 0) {
    return `has Windows line ends (CR LF) from line ${line + 1} on, and bash takes the CR for a part of the command. Save it with LF; in a repository, \`*.sh text eol=lf\` in .gitattributes keeps it so.`;
  }
  const [first = ''] = text.split('\n');
  if (first.startsWith('#!') && !SHELL.test(first)) {
    return `is for another program by its first line (${first}), and is run with bash. Give a script for bash that starts it.`;
  }
  return undefined;
}

function readText(name: string, path: string, readFile: ReadFile): string {
  try {
    return readFile(path);
  } catch (error) {
    throw new InputError(name, `'${path}' ${whyUnread(error)}`);
  }
}

function whyUnread(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'does not exist. A path is taken from the workspace; was the repository checked out before this step?';
    case 'EISDIR':
      return 'is a folder. Name the script in it.';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read by the user that the runner works as.';
    default:
      return `cannot be read (${message ?? String(error)}).`;
  }
}
