import { expect, test } from '@jest/globals';
import type { News } from '../../../src/report/events.js';
import { buildOn, good } from './made-up-build.js';
import { refusal, ScriptedEc2 } from './scripted-ec2.js';

async function percents(answers: readonly (number | undefined)[]): Promise<readonly number[]> {
  const ec2 = new ScriptedEc2();
  ec2.script = good;
  ec2.imageTakes = 15 * answers.length + 30;
  let asked = 0;
  ec2.snapshotProgress = async () => answers[Math.min(asked++, answers.length - 1)];
  const told: News[] = [];
  await buildOn(ec2, told);
  return told.flatMap((news) => (news.type === 'image-progress' ? [news.percent] : []));
}

test.each([
  ['in steps', [0, 1, 5, 12, 24, 25, 60, 70, 99, 100], [24, 60, 99]],
  ['not at all while there is no snapshot', [undefined, undefined], []],
  ['once, when it is there at once', [100, 100, 100], [100]],
])('how far an image is, is told %s', async (_how, answers, expected) => {
  expect(await percents(answers)).toEqual(expected);
});

test('an image is made whether or not anybody may watch', async () => {
  const ec2 = new ScriptedEc2();
  ec2.script = good;
  let asked = 0;
  ec2.snapshotProgress = async () => {
    asked++;
    throw refusal('DescribeSnapshots', 'UnauthorizedOperation');
  };
  expect(await buildOn(ec2, [])).toMatchObject({ is: 'built' });
  expect(asked).toBe(1);
});
