import { describe, expect, test } from '@jest/globals';
import { readFlags } from '../../sandbox/flags.js';

describe('flags', () => {
  test('all have a default but the seed', () => {
    expect(readFlags([])).toEqual({ port: 4566, speed: 60, scenario: 'three-zones' });
  });

  test('are read', () => {
    const flags = ['--port', '0', '--seed', '7', '--speed', '0.5', '--scenario', 'x.yaml'];
    expect(readFlags(flags)).toEqual({ port: 0, seed: '7', speed: 0.5, scenario: 'x.yaml' });
  });

  test.each([
    [['--port', 'http'], "--port must be a whole number from 0 to 65535, not 'http'"],
    [['--port', '65536'], "--port must be a whole number from 0 to 65535, not '65536'"],
    [['--port', ''], "--port must be a whole number from 0 to 65535, not ''"],
    [['--speed', 'fast'], "--speed must be a number from 0 to 100000, not 'fast'"],
    [['--speed=-1'], "--speed must be a number from 0 to 100000, not '-1'"],
    [['--sped', '1'], "Unknown option '--sped'"],
    [['--seed'], "Option '--seed <value>' argument missing"],
    [['now'], "Unexpected argument 'now'"],
  ])('%j is refused', (args, message) => {
    expect(() => readFlags(args)).toThrow(
      expect.objectContaining({ name: 'FlagError', message: expect.stringContaining(message) }),
    );
  });
});
