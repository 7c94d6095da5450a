import { describe, expect, test } from '@jest/globals';
import type { ImageContent } from '../../../sandbox/world.js';
import { EPOCH, Machine, NOBLE } from './machine.js';

const plain = (text: string) => new Uint8Array(Buffer.from(text));

describe("an instance of the fleet's", () => {
  test.each([
    ['without user-data', new Uint8Array()],
    ['with a script', plain('#!/bin/bash\nsystemctl start app\n')],
    ['with a cloud-config', plain('#cloud-config\npackages: [nginx]\n')],
    ['with something damaged', Uint8Array.from([0x1f, 0x8b, 8, 0])],
  ])('%s boots, prints a log, and keeps its packages', (_what, userData) => {
    const machine = new Machine({ userData });
    machine.runHours(3);
    expect(machine.console).toMatch(/^\[ {4}0\.000000\] Linux version 6\.8\.0-1042-azure/);
    expect(machine.console).toMatch(/ login: \r\n$/);
    expect(machine.console).not.toContain('%PC1%');
    expect(machine.console.length).toBeGreaterThan(3_000);
    expect(machine.console.length).toBeLessThan(16_000);
    expect(machine.guest.content).toBe(NOBLE);
    expect([machine.poweredOffAt, machine.reboots]).toEqual([undefined, 0]);
    expect(machine.tellings()).toEqual(['boots 6.8.0-1042-azure']);
  });

  test('prints its log while it boots, not before', () => {
    const machine = new Machine();
    expect(machine.console).not.toContain('login:');
    machine.clock.advance(11_000);
    expect(machine.console).not.toContain('login:');
    machine.clock.advance(15_000);
    expect(machine.console).toContain('login:');
  });

  test('says no more once it is shut down', () => {
    const machine = new Machine();
    machine.guest.shutDown();
    const { console } = machine;
    expect(console).toMatch(/Reached target poweroff\.target[^\r\n]*\r\n$/);
    machine.runHours(1);
    expect(machine.console).toBe(console);
  });

  test("whose list names no kernel runs its release's first", () => {
    const content: ImageContent = { ...NOBLE, packages: new Map([['curl', '8']]) };
    expect(new Machine({ content }).tellings()).toEqual(['boots 6.8.0-31-generic']);
  });

  test('of a release that the sandbox does not know cannot boot', () => {
    const content = { ...NOBLE, release: 'warty', packages: new Map([['curl', '8']]) };
    expect(() => new Machine({ content })).toThrow("'warty'");
  });
});

describe("the world's notices", () => {
  test('appear as its clock goes on', () => {
    const notice = {
      id: 'USN-7970-1',
      title: 'curl vulnerabilities',
      published: '2026-01-20T05:17:00',
      cves: [],
      releases: { noble: { sources: [], binaries: [] } },
    };
    const machine = new Machine({ ubuntu: { notices: [notice] } });
    const total = () =>
      JSON.parse(String(machine.ubuntu.notices('/security/notices.json', 'release=noble').body))
        .total_results;
    expect(total()).toBe(0);
    machine.clock.advanceTo(EPOCH + 3_600_000);
    expect(total()).toBe(1);
  });

  test('are the forty of the fixtures unless told otherwise', () => {
    const { body } = new Machine().ubuntu.notices('/security/notices.json', 'limit=1');
    expect(JSON.parse(String(body))).toMatchObject({ total_results: 40 });
  });
});
