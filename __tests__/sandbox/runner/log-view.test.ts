import { describe, expect, test } from '@jest/globals';
import { logView } from '../../../sandbox/runner/log-view.js';

function shown(lines: readonly string[], colours = false): readonly string[] {
  const view = logView({ colours, mostOfGroup: 2 });
  return lines.flatMap((line) => view.show(line));
}

describe('a step’s log in a terminal', () => {
  test('has plain lines as they are', () => {
    expect(shown(['04:17:00  Fleet: web', 'arn:aws:iam::1:role/x'])).toEqual([
      '04:17:00  Fleet: web',
      'arn:aws:iam::1:role/x',
    ]);
  });

  test('shows the head of a group and counts the rest', () => {
    expect(shown(['::group::Findings', 'a', 'b', 'c', 'd', '::endgroup::', 'after'])).toEqual([
      '▾ Findings',
      'a',
      'b',
      '          and 2 more',
      'after',
    ]);
  });

  test('shows annotations with their titles, decoded', () => {
    expect(
      shown(['::error title=Patching is held::web: 100%25%0Anext', '::notice::hello']),
    ).toEqual(['Error: Patching is held: web: 100%\nnext', 'Notice: hello']);
  });

  test('hides what GitHub hides', () => {
    expect(shown(['::debug::secret', '::add-mask::x'])).toEqual([]);
  });

  test('paints where there are colours', () => {
    expect(shown(['::warning::w'], true)).toEqual(['\u001b[33mWarning: w\u001b[0m']);
  });
});
