import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { guestFiles } from '../../../src/image/guest-files.js';

const folder = join(process.cwd(), 'src/image/guest');

test('the bundled guest programs are the files of src/image/guest', () => {
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
  expect(guestFiles).toEqual(files);
});
