import { describe, expect, test } from '@jest/globals';
import { fileCommands } from '../../../sandbox/runner/file-commands.js';

describe('the files that a step writes commands to', () => {
  test('hold values on one line, and on many between delimiters', () => {
    const text = 'result=patched\nplan<<end_1\n{\n  "a": "b=c<<d"\n}\nend_1\nempty=\n';
    expect(fileCommands(text)).toEqual({
      result: 'patched',
      plan: '{\n  "a": "b=c<<d"\n}',
      empty: '',
    });
  });

  test('keep the last value of a name', () => {
    expect(fileCommands('a=1\na=2\n')).toEqual({ a: '2' });
  });

  test('may be empty', () => {
    expect(fileCommands('')).toEqual({});
  });

  test.each([
    ['a line without a name', 'nothing\n', /invalid format 'nothing'/],
    ['a value without an end', 'a<<end\nx\n', /the value of a has no end/],
  ])('fail the step for %s', (_, text, message) => {
    expect(() => fileCommands(text)).toThrow(message);
  });
});
