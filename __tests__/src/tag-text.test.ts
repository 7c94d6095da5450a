import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tagText } from '../../src/tag-text.js';

test('any text becomes a value that AWS takes, and stays as it is from then on', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const value = tagText(text);
      expect([...value].length).toBeLessThanOrEqual(255);
      expect(value).toMatch(/^[\p{L}\p{N} _.:/=+\-@]*$/u);
      expect(tagText(value)).toBe(value);
    }),
  );
});
