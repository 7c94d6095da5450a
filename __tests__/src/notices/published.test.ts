import { spawnSync } from 'node:child_process';
import { describe, expect, it, test } from '@jest/globals';
import { newestFirst, parsePublished } from '../../../src/notices/published.js';

describe('when a notice was published', () => {
  // A machine that is set to UTC shows no difference, and the zone of this process is what it was at its start.
  it.each(['UTC', 'America/St_Johns', 'Pacific/Kiritimati'])(
    'is UTC where no zone is named, on a machine in %s',
    (TZ) => {
      const file = new URL('../../../src/notices/published.js', import.meta.url).href;
      const script = `import(${JSON.stringify(file)}).then(({ parsePublished }) =>
        console.log(JSON.stringify(parsePublished('2026-01-19T12:30:55.846108'))))`;
      const env = { ...process.env, TZ };
      const { stdout } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
      expect(JSON.parse(stdout)).toEqual({
        instant: Date.UTC(2026, 0, 19, 12, 30, 55, 846),
        exact: '2026-01-19T12:30:55.846108Z',
      });
    },
  );

  test.each([
    ['2020-05-24T03:16:45.65207', '2020-05-24T03:16:45.652070Z'],
    ['2026-06-01T09:05:55', '2026-06-01T09:05:55.000000Z'],
    ['2026-06-01 09:05:55', '2026-06-01T09:05:55.000000Z'],
    ['2026-01-19T12:30:55.846108Z', '2026-01-19T12:30:55.846108Z'],
    ['2026-01-19T23:30:55.846108-01:30', '2026-01-20T01:00:55.846108Z'],
    ['2026-01-19T12:30:55.8461089', '2026-01-19T12:30:55.846108Z'],
  ])('%s is %s', (text, exact) => {
    const published = parsePublished(text);
    expect(published?.exact).toBe(exact);
    expect(published?.instant).toBe(Date.parse(`${exact.slice(0, 23)}Z`));
  });

  test.each([
    '',
    'yesterday',
    '2026-01-19',
    '2026-02-30T00:00:00',
    '2026-13-01T00:00:00',
    '2026-01-19T24:00:00',
    '2026-01-19T25:00:00',
    '2026-01-19T12:30:55+99:00',
    'x2026-01-19T12:30:55',
    '1768825855',
  ])('%j is not legible', (text) => {
    expect(parsePublished(text)).toBeUndefined();
  });

  it('decides the order to the microsecond, and the id where times are equal', () => {
    const at = (id: string, time: string) => {
      const published = parsePublished(`2026-01-19T12:30:${time}`);
      if (published === undefined) throw new Error(time);
      return { id, published };
    };
    const notices = [
      at('USN-2-1', '55.846107'),
      at('USN-1-1', '55.846108'),
      at('USN-3-1', '55.846107'),
    ];
    expect(notices.sort(newestFirst).map(({ id }) => id)).toEqual([
      'USN-1-1',
      'USN-3-1',
      'USN-2-1',
    ]);
  });
});
