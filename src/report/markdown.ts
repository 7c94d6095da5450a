import { plain } from './plain.js';

/**
 * GitHub-flavoured Markdown from pieces. What is wrapped in `text`, `code` or `link` cannot leave its place:
 * no markup, no HTML, no mention, no link of its own, no new line and no new table cell comes out of it.
 */
export type Markdown = string;

/** Prose from outside. */
export function text(untrusted: string): Markdown {
  return escaped(plain(untrusted));
}

/** Of something that is one line already. */
function escaped(line: string): Markdown {
  return line
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_[\]#~$|]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^([-+=]|\d+(?=[.)]))/, '&#8203;$1')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/www\./gi, (w) => `${w.slice(0, 3)}\\.`)
    .replace(/@/g, '@&#8203;');
}

/** What a message puts between single backticks, and the ids of EC2. */
const SPANS =
  /(?<!`)`([A-Za-z0-9][\w :.=/-]{0,99})`(?!`)|\b((?:i|ami|lt|snap|subnet)-[0-9a-f]{8,17})\b/g;

/** Prose from outside, with code between backticks as code, and ids as `reference` writes them. */
export function prose(untrusted: string, reference: (id: string) => Markdown): Markdown {
  const line = plain(untrusted);
  const parts: Markdown[] = [];
  let from = 0;
  for (const match of line.matchAll(SPANS)) {
    const [whole, quoted, id] = match;
    // A link after `!` would be a picture.
    parts.push(escaped(line.slice(from, match.index)).replace(/!$/, '\\!'));
    parts.push(quoted === undefined ? reference(id ?? '') : code(quoted));
    from = match.index + whole.length;
  }
  return [...parts, escaped(line.slice(from))].join('');
}

/** A name, an id or a version, in the fixed-width face. */
export function code(untrusted: string): Markdown {
  const one = plain(untrusted);
  if (one === '') return '';
  if (!/[`\\|]/.test(one)) return `\`${one}\``;
  // A span of backticks has no escapes, and a table cell ends at a pipe even inside one: spell it out in entities.
  const spelt = [...one]
    .map((c) => (/[A-Za-z0-9 ]/.test(c) ? c : `&#${c.codePointAt(0)};`))
    .join('')
    .replace(/&#64;/g, '&#64;&#8203;');
  return `<code>${spelt}</code>`;
}

/**
 * A link when the address is plain HTTPS and the label a plain name; else the label alone, as text.
 * Readers of Markdown disagree about escapes within labels.
 */
export function link(untrusted: string, address: string): Markdown {
  const label = plain(untrusted);
  const safe =
    /^[A-Za-z0-9][A-Za-z0-9 .-]*$/.test(label) &&
    /^https:\/\/[a-z0-9.-]+(:\d+)?(\/[A-Za-z0-9._~/%?=&#+-]*)?$/i.test(address);
  return safe ? `[${label}](${address})` : text(label);
}

/** A name in the fixed-width face that is a link, when both it and the address are plain; else the name alone. */
export function codeLink(untrusted: string, address: string): Markdown {
  const label = plain(untrusted);
  const safe =
    /^[A-Za-z0-9][\w .:/-]*$/.test(label) &&
    /^https:\/\/[a-z0-9.-]+(\/[A-Za-z0-9._%/?=&#;:-]*)?$/.test(address);
  return safe ? `[\`${label}\`](${address})` : code(label);
}

/** A date or a region, which readers of Markdown would part at its hyphens. */
export function unbroken(inner: Markdown): Markdown {
  return inner.replaceAll('-', '&#8209;');
}

export function bold(inner: Markdown): Markdown {
  return `**${inner}**`;
}

export function heading(level: 2 | 3 | 4, inner: Markdown): Markdown {
  return `${'#'.repeat(level)} ${inner}`;
}

/** Cells are Markdown of one line. The pipes of `text` and `code` are escaped by them. */
export function table(
  head: readonly Markdown[],
  rows: readonly (readonly Markdown[])[],
  align: readonly ('left' | 'right')[] = [],
): Markdown {
  const line = (cells: readonly Markdown[]): Markdown => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (align[column] === 'right' ? '---:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

export function bullets(items: readonly Markdown[]): Markdown {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Closed until it is clicked. The blank lines make GitHub read the inside as Markdown. */
export function details(title: Markdown, inner: Markdown): Markdown {
  return `<details><summary>${title}</summary>\n\n${inner}\n\n</details>`;
}

/** A fixed-width block of trusted lines; names inside go through `plain`. */
export function fenced(lines: readonly string[]): Markdown {
  const safe = lines.map((l) => l.replace(/`/g, "'"));
  return ['```text', ...safe, '```'].join('\n');
}

/** Blocks with a blank line between them; absent and empty ones are left out. */
export function blocks(parts: readonly (Markdown | undefined)[]): Markdown {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
