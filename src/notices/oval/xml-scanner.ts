import { BrokenArchive } from './bit-reader.js';

/** What an XML text consists of. Names are without the prefix of their namespace. */
export type XmlPart =
  | { readonly is: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'close'; readonly name: string };

export type Attributes = Readonly<Record<string, string>>;

/** Characters of one tag, or of the text between two: Ubuntu's longest description has some ten thousand. */
const PART_MAX = 8 * 1024 * 1024;
/** Elements within elements: the file has eight. */
const DEPTH_MAX = 64;

/**
 * Reads XML piece by piece, and of XML only what Canonical's generator writes: elements, attributes, text, the five
 * named entities and numbered characters, comments. Whatever could stand for something else (a document type, an
 * entity of its own) is refused. The SDK's parser is internal to it and would hold the whole document as objects.
 * @throws BrokenArchive when the text is not well-formed, or ends too soon
 */
export function* scanXml(pieces: Iterable<string>): Generator<XmlPart> {
  const open: string[] = [];
  let rest = '';
  let isBegun = false;
  for (const piece of pieces) {
    rest += piece;
    let at = 0;
    for (;;) {
      const found = nextPart(rest, at);
      if (found === undefined) break;
      at = found.end;
      for (const part of found.parts) {
        if (part.is !== 'text' && isBegun && open.length === 0) throw broken('has a second root');
        if (part.is === 'text' && open.length === 0) {
          if (part.text.trim() !== '') throw broken('has text outside of its root');
          continue;
        }
        isBegun = true;
        follow(open, part);
        yield part;
      }
    }
    rest = rest.slice(at);
    if (rest.length > PART_MAX) throw broken('has a part that is too long');
  }
  if (!isBegun || open.length > 0 || rest.trim() !== '') throw broken('ends too soon');
}

function broken(what: string): BrokenArchive {
  return new BrokenArchive(`its XML ${what}`);
}

function follow(open: string[], part: XmlPart): void {
  if (part.is === 'open') {
    open.push(part.name);
    if (open.length > DEPTH_MAX) throw broken('is nested too deeply');
  } else if (part.is === 'close' && open.pop() !== part.name) {
    throw broken(`closes <${part.name.slice(0, 40)}> where another element is open`);
  }
}

interface Found {
  readonly parts: readonly XmlPart[];
  readonly end: number;
}

/** Undefined when there is not enough of it yet. */
function nextPart(text: string, at: number): Found | undefined {
  if (text[at] !== '<') {
    const end = text.indexOf('<', at);
    if (end === -1) return undefined;
    return { parts: [{ is: 'text', text: unescapeXml(text.slice(at, end)) }], end };
  }
  // Enough to tell a comment from a tag.
  if (text.length - at < 4) return undefined;
  if (text.startsWith('<!--', at)) return skip(text, at, '-->');
  if (text.startsWith('<?', at)) return skip(text, at, '?>');
  if (text[at + 1] === '!') throw broken('has a document type or a section that is not expected');
  const end = endOfTag(text, at);
  return end === undefined ? undefined : { parts: readTag(text.slice(at + 1, end)), end: end + 1 };
}

function skip(text: string, at: number, mark: string): Found | undefined {
  const end = text.indexOf(mark, at);
  return end === -1 ? undefined : { parts: [], end: end + mark.length };
}

/** Where the `>` is that is not in the value of an attribute. */
function endOfTag(text: string, at: number): number | undefined {
  let quote = '';
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i;
    else if (char === '<') throw broken('has a tag within a tag');
  }
  return undefined;
}

const NAME = /^(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

function readTag(inner: string): readonly XmlPart[] {
  const isClose = inner.startsWith('/');
  const isEmpty = inner.endsWith('/');
  const body = inner.slice(isClose ? 1 : 0, isEmpty ? -1 : undefined);
  const [whole = '', name] = NAME.exec(body) ?? [];
  if (name === undefined || (isClose && isEmpty)) throw broken('has a tag without a name');
  const attributes = readAttributes(body, whole.length);
  if (isClose) return [{ is: 'close', name }];
  const opened = { is: 'open', name, attributes } as const;
  return isEmpty ? [opened, { is: 'close', name }] : [opened];
}

function readAttributes(body: string, from: number): Attributes {
  const attributes: Record<string, string> = Object.create(null);
  ATTRIBUTE.lastIndex = from;
  let at = from;
  for (let found = ATTRIBUTE.exec(body); found !== null; found = ATTRIBUTE.exec(body)) {
    const [, name = '', double, single] = found;
    attributes[name] = unescapeXml(double ?? single ?? '');
    at = ATTRIBUTE.lastIndex;
  }
  if (body.slice(at).trim() !== '') throw broken('has a tag with something that is no attribute');
  return attributes;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,20}));|&/gi,
    (_, hex, decimal, name) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      const char = name === undefined ? characterOf(code) : NAMED[name];
      if (char === undefined) throw broken('has an entity that is not known');
      return char;
    },
  );
}

function characterOf(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
