import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BrokenArchive } from '../../../../src/notices/oval/bit-reader.js';
import { scanXml } from '../../../../src/notices/oval/xml-scanner.js';

/** `<a x="1">`, `text`, `</a>` for short. */
function scanned(...pieces: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const part of scanXml(pieces)) {
    if (part.is === 'text') parts.push(part.text);
    else if (part.is === 'close') parts.push(`</${part.name}>`);
    else
      parts.push(
        `<${[part.name, ...Object.entries(part.attributes).map((one) => one.join('='))].join(' ')}>`,
      );
  }
  return parts;
}

describe('the XML of an OVAL file', () => {
  test.each<[string, string, readonly string[]]>([
    ['an element', '<a>b</a>', ['<a>', 'b', '</a>']],
    ['an empty one', '<a/>', ['<a>', '</a>']],
    ['a prefix', '<ind:a oval:x="1"></ind:a>', ['<a oval:x=1>', '</a>']],
    ['both quotes', `<a x='"' y="'>"/>`, [`<a x=" y='>>`, '</a>']],
    ['spaces', '<a\n x = "1"\t></a >', ['<a x=1>', '</a>']],
    ['entities', '<a x="&lt;&#65;">&amp;&#xE4;&quot;&apos;&gt;</a>', ['<a x=<A>', `&ä"'>`, '</a>']],
    ['a comment', '<a><!-- <b> --></a>', ['<a>', '</a>']],
    ['a prolog', '<?xml version="1.0"?>\n<a/>\n', ['<a>', '</a>']],
    ['no prototype', '<a __proto__="1"/>', ['<a __proto__=1>', '</a>']],
  ])('may have %s', (_, text, parts) => {
    expect(scanned(text)).toEqual(parts);
  });

  test('is the same in whatever pieces it comes', () => {
    const text = '<?xml version="1.0"?><a x="1&amp;2"><!-- no --><b>t&#xE4;xt</b><c/></a>\n';
    fc.assert(
      fc.property(fc.array(fc.nat({ max: text.length })), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((end, i) => text.slice(at[i], end));
        expect(scanned(...pieces)).toEqual(scanned(text));
      }),
    );
  });

  test.each([
    ['nothing', ''],
    ['text alone', 'hello'],
    ['an end too soon', '<a><b></b>'],
    ['an end within a tag', '<a'],
    ['an end within a comment', '<a><!-- '],
    ['a wrong closing tag', '<a><b></a></b>'],
    ['a second root', '<a/><b/>'],
    ['text after the root', '<a/>b'],
    ['a document type, and so entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['an entity that nobody knows', '<a>&nbsp;</a>'],
    ['an ampersand by itself', '<a>R&D</a>'],
    ['a character that does not exist', '<a>&#x110000;</a>'],
    ['CDATA', '<a><![CDATA[<b>]]></a>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['a tag within a tag', '<a <b>></a>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['a page for people', '<!doctype html><html><head><title>Sign in</title></html>'],
    ['elements a thousand deep', '<a>'.repeat(1_000) + '</a>'.repeat(1_000)],
    ['text without an end', `<a>${'x'.repeat(9 * 1024 * 1024)}`],
  ])('is refused with %s', (_, text) => {
    expect(() => scanned(text)).toThrow(BrokenArchive);
  });
});
