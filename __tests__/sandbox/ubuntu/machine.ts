import { gzipSync } from 'node:zlib';
import { VirtualClock } from '../../../sandbox/clock.js';
import { Random } from '../../../sandbox/random.js';
import { History } from '../../../sandbox/record.js';
import { packageList } from '../../../sandbox/ubuntu/fixtures.js';
import { Ubuntu, type UbuntuOptions } from '../../../sandbox/ubuntu/ubuntu.js';
import { defaultSwitches, type Switches } from '../../../sandbox/unknowns.js';
import type { Guest, GuestHost, ImageContent, World } from '../../../sandbox/world.js';

export const EPOCH = Date.UTC(2026, 0, 20, 4, 17);
export const NONCE = 'run-17-abc';

export const NOBLE: ImageContent = {
  release: 'noble',
  architecture: 'x86_64',
  packages: packageList('noble-20251120'),
  app: 'serves',
};

const FOLDER = '/var/lib/patch-cycle-build';
const zipped = (path: string, text: string) => ({
  path,
  owner: 'root:root',
  permissions: '0600',
  encoding: 'gz+b64',
  content: gzipSync(text).toString('base64'),
});

/** A recipe's cloud-config, member for member as builders get it; scripts that the sandbox does not read are short. */
export function cloudConfig(
  settings: Readonly<Record<string, string | number>> = {},
  limits: { readonly timeout?: string; readonly deadline?: string; readonly hook?: string } = {},
) {
  const config = {
    NONCE,
    MODE: 'security',
    PHASED: 'never',
    EXCLUDE: "''",
    WANT: "''",
    REBOOT: 'auto',
    SNAP: 0,
    AUTOREMOVE: 1,
    LISTS: 'auto',
    REPORT_ONLY: 0,
    LINGER: 45,
    PRE_HOOK: '',
    POST_HOOK: '',
    ...settings,
  };
  const boot = `printf '[Timer]\\nOnActiveSec=${limits.deadline ?? '50min'}\\n' > $R/patch-cycle-deadman.timer`;
  return {
    package_update: false,
    bootcmd: [['sh', '-c', boot]],
    write_files: [
      zipped(
        `${FOLDER}/config`,
        Object.entries(config)
          .map((e) => `${e.join('=')}\n`)
          .join(''),
      ),
      zipped(`${FOLDER}/build.sh`, '#!/bin/bash\n'),
      zipped(
        '/etc/systemd/system/patch-cycle-build.service',
        `[Service]\nTimeoutStartSec=${limits.timeout ?? '40min'}\nTimeoutStopSec=10min\n`,
      ),
      zipped(`${FOLDER}/hook.sh`, limits.hook ?? ''),
    ],
    runcmd: [
      ['systemctl', 'daemon-reload'],
      ['systemctl', 'start', '--no-block', 'patch-cycle-build.service'],
    ],
  };
}

export function userData(...recipe: Parameters<typeof cloudConfig>): Uint8Array {
  return gzipSync(`#cloud-config\n${JSON.stringify(cloudConfig(...recipe))}\n`);
}

/** What a host does when a guest restarts itself: nothing, or it boots the instance anew. */
export type OnReboot = 'nothing' | 'boots at once' | 'boots later';

/** An instance with a console, in a world of its own. */
export class Machine {
  readonly clock = new VirtualClock(EPOCH);
  readonly ubuntu: Ubuntu;
  readonly world: World;
  readonly history: History;
  console = '';
  poweredOffAt: number | undefined;
  reboots = 0;
  guest: Guest;

  constructor(
    private readonly machine: {
      readonly userData?: Uint8Array;
      readonly seed?: number;
      readonly content?: ImageContent;
      readonly ubuntu?: Omit<UbuntuOptions, 'clock'>;
      readonly onReboot?: OnReboot;
      readonly switches?: Partial<Switches>;
    } = {},
  ) {
    this.history = new History(() => this.clock.now);
    this.ubuntu = new Ubuntu({ ...machine.ubuntu, clock: this.clock });
    const { clock, history } = this;
    // A guest sees nothing of the world but time, chance, the record and what no source settles.
    const random = new Random(machine.seed ?? 1);
    const switches = { ...defaultSwitches(), ...machine.switches };
    this.world = { clock, history, random, switches } as unknown as World;
    this.guest = this.boot();
  }

  boot(): Guest {
    const host: GuestHost = {
      instanceId: 'i-0123456789abcdef0',
      content: this.machine.content ?? NOBLE,
      userData: this.machine.userData ?? new Uint8Array(),
      print: (text) => {
        this.console += typeof text === 'string' ? text : text();
      },
      powerOff: () => {
        this.poweredOffAt = this.clock.now;
      },
      reboot: () => {
        this.reboots++;
        if (this.machine.onReboot === 'boots at once') this.guest = this.boot();
        if (this.machine.onReboot === 'boots later') {
          this.clock.after(5_000, () => {
            this.guest = this.boot();
          });
        }
      },
    };
    this.guest = this.ubuntu.boot(this.world, host);
    return this.guest;
  }

  /** Lives until the build has come to a phase. */
  runUntil(phase: string): void {
    for (let second = 0; second < 3_600; second++) {
      if (this.tellings().includes(`phase ${phase}`)) return;
      this.clock.advance(1_000);
    }
    throw new Error(`phase ${phase} was never reached`);
  }

  runHours(hours: number): void {
    this.clock.advance(hours * 3_600_000);
  }

  tellings(): readonly string[] {
    return this.history.of('guest').map(({ text }) => text);
  }
}
