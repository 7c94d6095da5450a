import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Heap } from '../../sandbox/heap.js';

test('a heap gives out what is least of what it holds', () => {
  const steps = fc.array(fc.oneof(fc.integer(), fc.constant('pop' as const)), { maxLength: 200 });
  fc.assert(
    fc.property(steps, (story) => {
      const heap = new Heap<number>((a, b) => a < b);
      const held: number[] = [];
      for (const step of story) {
        if (step === 'pop') expect(heap.pop()).toBe(held.shift());
        else {
          heap.push(step);
          held.push(step);
          held.sort((a, b) => a - b);
        }
        expect(heap.first).toBe(held[0]);
      }
    }),
  );
});
