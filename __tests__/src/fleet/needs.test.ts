import { describe, expect, test } from '@jest/globals';
import { needOf } from '../../../src/fleet/needs.js';
import type { Verdict } from '../../../src/notices/finding.js';
import type { Group } from '../../../src/ports.js';
import { fleet, group, instance, NEW_IMAGE, OLD_IMAGE, version } from '../../fixtures/fleet.js';

const clear: Verdict = { is: 'clear', needsPro: [] };
const unknown: Verdict = { is: 'unknown', reason: 'three notices since', mend: 'Run cycle.' };
const lacking: Verdict = { is: 'lacking', findings: [], needsPro: [] };
const versions = [version(1), version(2), version(3), version(4, { imageId: NEW_IMAGE })];

function need(
  one: Group,
  verdicts: Record<string, Verdict>,
  patched: Record<string, string> = {},
  running: Record<string, string> = {},
) {
  const base = fleet([one], versions);
  const instances = new Map(
    one.instances.map((member) => [
      member.id,
      instance(member.id, member.zone, running[member.id] ?? OLD_IMAGE),
    ]),
  );
  return needOf(
    one,
    { ...base, instances },
    new Map(Object.entries(verdicts)),
    new Map(Object.entries(patched)),
  );
}

const on = (templateVersion: string, changes: Partial<Group> = {}) =>
  group({
    source: { kind: 'template', template: { templateId: 'lt-1', version: templateVersion } },
    ...changes,
  });

describe('what a group needs', () => {
  test('nothing, when its template and all its instances are on a clear image', () => {
    expect(need(on('3'), { [OLD_IMAGE]: clear })).toEqual({ is: 'nothing' });
  });

  test('a roll without a build, when the template is patched and an instance is not on it', () => {
    const running = Object.fromEntries(group().instances.map((one) => [one.id, NEW_IMAGE]));
    const found = need(on('4'), { [NEW_IMAGE]: clear }, {}, { ...running, 'i-web-11': OLD_IMAGE });
    expect(found).toEqual({
      is: 'roll',
      target: {
        templateId: 'lt-1',
        style: '4',
        from: '4',
        fromImage: OLD_IMAGE,
        image: NEW_IMAGE,
        inPlace: true,
      },
    });
  });

  test('an instance that is already ending is not waited for', () => {
    const [first, ...rest] = group().instances;
    if (first === undefined) throw new Error('no instance');
    const running = Object.fromEntries(rest.map((one) => [one.id, NEW_IMAGE]));
    const leaving = on('4', { instances: [{ ...first, lifecycle: 'Terminating' }, ...rest] });
    expect(need(leaving, { [NEW_IMAGE]: clear }, {}, running)).toEqual({ is: 'nothing' });
  });

  test('a new image, when its template lacks fixes', () => {
    expect(need(on('3'), { [OLD_IMAGE]: lacking })).toMatchObject({
      is: 'new image',
      target: { from: '3', fromImage: OLD_IMAGE, inPlace: false },
    });
  });

  test('the image that was made from it already, when there is one', () => {
    const found = need(on('3'), { [OLD_IMAGE]: unknown }, { [OLD_IMAGE]: NEW_IMAGE });
    expect(found).toMatchObject({ is: 'new image', target: { image: NEW_IMAGE } });
  });

  test('unknown stays unknown, with what to do', () => {
    expect(need(on('3'), { [OLD_IMAGE]: unknown })).toMatchObject({
      is: 'unknown',
      reason: 'three notices since',
      mend: 'Run cycle.',
    });
  });

  test.each([
    ['$Latest', '4', NEW_IMAGE],
    ['$Default', '1', OLD_IMAGE],
  ])('follows %s to version %s', (style, from, fromImage) => {
    const found = need(on(style), { [OLD_IMAGE]: unknown, [NEW_IMAGE]: unknown });
    expect(found).toMatchObject({ target: { style, from, fromImage } });
  });

  test('cannot be brought anywhere without a template version that names an image', () => {
    const none = group({ source: { kind: 'launch-configuration' } });
    expect(need(none, {}).is).toBe('no target');
  });
});
