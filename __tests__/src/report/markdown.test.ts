import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { marked } from 'marked';
import { code, fenced, link, table, text } from '../../../src/report/markdown.js';

/** Pieces that mean something to Markdown, HTML, GitHub or the runner, mixed with plain text. */
const NASTY = [
  ...'\\`*_{}[]()#+-.!|~@:<>&"\'$=^',
  '\n',
  '\r',
  '\u0000',
  '\u202e',
  '\u2028',
  '```',
  '<script>alert(1)</script>',
  '<img src=x onerror=y>',
  '](https://evil.example)',
  '![x](https://evil.example/p.png)',
  'https://evil.example/',
  'www.evil.example',
  'someone@evil.example',
  '@everyone',
  '</code>',
  '</details>',
  '<!--',
  '&lt;script&gt;',
  '&#60;b&#62;',
  '| --- |',
  '::error::',
  '\\|',
  'libc6',
  '2.39-0ubuntu8.6',
  ' ',
  'é',
  '\ud83d\ude00',
] as const;

const nasty = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 4 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

const html = (markdown: string): string => marked.parse(markdown, { async: false, gfm: true });
/** Tags that the rendered page has, in order. */
const tags = (page: string): readonly string[] =>
  [...page.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => (match[1] ?? '').toLowerCase());

describe('untrusted text in a summary', () => {
  test('makes no tag of its own, wherever it stands', () => {
    fc.assert(
      fc.property(nasty, (input) => {
        expect(new Set(tags(html(`before ${text(input)} after`)))).toEqual(new Set(['p']));
        expect(new Set(tags(html(text(input))))).toEqual(new Set(html(text(input)) ? ['p'] : []));
        const inCode = tags(html(`before ${code(input)} after`));
        expect(inCode.filter((tag) => tag !== 'p' && tag !== 'code')).toEqual([]);
        expect(inCode.filter((tag) => tag === 'code').length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 600 },
    );
  });

  test('stays within its cell of a table', () => {
    fc.assert(
      fc.property(nasty, nasty, (a, b) => {
        const page = html(
          table(
            ['one', 'two', 'three'],
            [
              [text(a), code(b), 'end'],
              ['x', 'y', 'z'],
            ],
          ),
        );
        const used = tags(page);
        expect(used.filter((tag) => tag === 'td').length).toBe(12);
        expect(used.filter((tag) => tag === 'table').length).toBe(2);
        expect(page).toContain('<td>end</td>');
        expect(used).not.toContain('a');
        expect(used).not.toContain('script');
        expect(used).not.toContain('img');
      }),
      { numRuns: 600 },
    );
  });

  test('does not get out of a fenced block', () => {
    fc.assert(
      fc.property(fc.array(nasty, { maxLength: 5 }), (lines) => {
        const safe = lines.map((line) => line.replace(/[\r\n]/g, ' '));
        expect(tags(html(fenced(safe)))).toEqual(['pre', 'code', 'code', 'pre']);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a mention', '@octocat', '@&#8203;octocat'],
    ['an e-mail address', 'root@host.example', 'root@&#8203;host.example'],
    ['a tag', '<b>', '&lt;b&gt;'],
    ['an entity', '&amp;', '&amp;amp;'],
    ['two lines', 'one\ntwo', 'one two'],
    ['text that turns round', 'a\u202eb', 'a b'],
    ['a list mark', '- one', '&#8203;- one'],
    ['a workflow command', 'x\n::error::y', 'x : :error::y'],
    ['an ARN', 'arn:aws:iam::123456789012:role/x', 'arn:aws:iam::123456789012:role/x'],
  ])('%s is written so that it is only read', (_, given, written) => {
    expect(text(given)).toBe(written);
  });

  test('a name is readable as it is when it holds nothing that Markdown reads', () => {
    expect(code('2.9.14+dfsg-1.3ubuntu3.6+esm1')).toBe('`2.9.14+dfsg-1.3ubuntu3.6+esm1`');
    expect(code('')).toBe('');
  });

  test('a name with a backtick or a pipe is spelt out and reads the same', () => {
    const page = html(table(['name'], [[code('a|b`c\\d')]]));
    expect(page).toContain('<code>a&#124;b&#96;c&#92;d</code>');
  });
});

describe('a link', () => {
  test('is made of a plain HTTPS address', () => {
    expect(link('USN-7959-1', 'https://ubuntu.com/security/notices/USN-7959-1')).toBe(
      '[USN-7959-1](https://ubuntu.com/security/notices/USN-7959-1)',
    );
  });

  test.each([
    'javascript:alert(1)',
    'http://ubuntu.com/',
    'https://a.b/)x(',
    'https://a.b/ "t"',
    'https://a@b.c/',
  ])('is not made of %s', (address) => {
    expect(link('label', address)).toBe('label');
  });

  test('does not carry a label that means something to Markdown', () => {
    expect(link('[x](y)', 'https://ubuntu.com/')).toBe('\\[x\\](y)');
  });
});
