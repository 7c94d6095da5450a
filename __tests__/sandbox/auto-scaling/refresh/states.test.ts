import { describe, expect, it, test } from '@jest/globals';
import {
  checkMove,
  isActive,
  MOVES,
  STATES,
  type State,
} from '../../../../sandbox/auto-scaling/refresh/states.js';

describe('the states of an instance refresh (facts 1.1)', () => {
  it.each<[State, State]>([
    ['Pending', 'InProgress'],
    ['InProgress', 'Successful'],
    ['InProgress', 'Baking'],
    ['Baking', 'Successful'],
    ['InProgress', 'Failed'],
    ['Baking', 'Failed'],
    ['InProgress', 'RollbackInProgress'],
    ['Baking', 'RollbackInProgress'],
    ['RollbackInProgress', 'RollbackSuccessful'],
    ['RollbackInProgress', 'RollbackFailed'],
    ['Pending', 'Cancelling'],
    ['InProgress', 'Cancelling'],
    ['Baking', 'Cancelling'],
    ['RollbackInProgress', 'Cancelling'],
    ['Cancelling', 'Cancelled'],
  ])('%s may become %s', (from, to) => {
    expect(() => checkMove(from, to)).not.toThrow();
  });

  test('every active state may become Cancelled at once: cancelled without waiting', () => {
    for (const state of STATES.filter(isActive)) expect(MOVES[state]).toContain('Cancelled');
  });

  test('active are the five that block another refresh', () => {
    expect(STATES.filter(isActive).sort()).toEqual(
      ['Baking', 'Cancelling', 'InProgress', 'Pending', 'RollbackInProgress'].sort(),
    );
  });

  it.each<[State, State]>([
    ['Successful', 'RollbackInProgress'],
    ['Failed', 'InProgress'],
    ['Cancelled', 'Cancelling'],
    ['Cancelling', 'InProgress'],
    ['RollbackInProgress', 'Successful'],
    ['RollbackInProgress', 'InProgress'],
    ['Pending', 'Successful'],
    ['Baking', 'InProgress'],
  ])('%s never becomes %s', (from, to) => {
    expect(() => checkMove(from, to)).toThrow(`${from} -> ${to}`);
  });
});
