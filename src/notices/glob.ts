/**
 * Whether a package's name matches a pattern: `*` is any run of characters, `?` any one. A pattern without `:` is about
 * the name without its architecture. Takes no longer than the product of both lengths, whatever they are.
 */
export function matchesGlob(pattern: string, shown: string): boolean {
  const name = pattern.includes(':') ? shown : shown.replace(/:.*/, '');
  let at = 0;
  let place = 0;
  let star = -1;
  let from = 0;
  while (place < name.length) {
    if (pattern[at] === '*') {
      star = at++;
      from = place;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[place])) {
      at++;
      place++;
    } else if (star === -1) {
      return false;
    } else {
      // What the last star stands for is one character longer.
      at = star + 1;
      place = ++from;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
