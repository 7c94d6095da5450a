import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aptArchive, type Mirror } from './apt-archive.js';
import { metadataService } from './metadata-service.js';

/** How a guest is run: `kvm` only where one really boots on it. */
export type Accelerator = 'kvm' | 'tcg';

export interface Launch {
  /** A disk image, which is not written to. */
  readonly image: string;
  readonly userData: readonly Uint8Array[];
  /** The folder of the apt archive. */
  readonly archive: string;
  readonly mirror?: Mirror;
  readonly accelerator: Accelerator;
}

const RELAY = new URL('../../../__tests__/vm/guest/relay.sh', import.meta.url).pathname;
const SECOND = 1_000;
/** Of GetConsoleOutput. */
const WINDOW = 65_536;

/** One instance: a QEMU process with a serial console, EC2's metadata service and an apt archive, and nothing else. */
export class Machine {
  readonly instanceId = `i-0${randomBytes(8).toString('hex')}`;
  readonly startedAt = Date.now();
  readonly #folder = mkdtempSync(join(tmpdir(), 'patch-cycle-vm-'));
  readonly #servers: Server[] = [];
  #process: ChildProcess | undefined;

  private constructor(private readonly launch: Launch) {}

  static async run(launch: Launch): Promise<Machine> {
    const machine = new Machine(launch);
    await machine.#start();
    return machine;
  }

  get isRunning(): boolean {
    return this.#process?.exitCode === null && this.#process.signalCode === null;
  }

  /** Seconds since its start. */
  get age(): number {
    return Math.round((Date.now() - this.startedAt) / SECOND);
  }

  /** All that it has printed: more than GetConsoleOutput would show. */
  get console(): string {
    const path = join(this.#folder, 'console');
    return existsSync(path) ? readFileSync(path, 'latin1') : '';
  }

  /** What GetConsoleOutput shows. */
  get consoleOutput(): string {
    return this.console.slice(-WINDOW);
  }

  /** Polls until it has powered itself off. @throws Error with the end of its console after so many seconds */
  async stopped(seconds: number, poll: (machine: Machine) => void = () => {}): Promise<void> {
    while (this.isRunning) {
      if (this.age > seconds) {
        const tail = this.console.slice(-3_000);
        this.end();
        throw new Error(`the machine still runs after ${seconds} seconds:\n${tail}`);
      }
      await new Promise((wake) => setTimeout(wake, SECOND));
      poll(this);
    }
  }

  /** The disk of the stopped machine as a new image. */
  createImage(path: string): void {
    if (this.isRunning) throw new Error('the machine is running');
    execFileSync('qemu-img', ['convert', '-O', 'qcow2', this.#disk, path]);
  }

  /** Power off, and forget. */
  end(): void {
    this.#process?.kill('SIGKILL');
    for (const server of this.#servers) {
      server.close();
      server.closeAllConnections();
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #disk(): string {
    return join(this.#folder, 'disk.qcow2');
  }

  async #start(): Promise<void> {
    const { image, userData, archive, mirror = { brokenIndexes: 0 } } = this.launch;
    const mac = `06:${(randomBytes(5).toString('hex').match(/../g) ?? []).join(':')}`;
    const hostname = `ip-10-0-0-${4 + ((randomBytes(1)[0] ?? 0) % 250)}`;
    const metadata = {
      instanceId: this.instanceId,
      imageId: 'ami-0123456789abcdef0',
      mac,
      hostname,
      userData,
    };
    const ports = [
      await this.#listen(metadataService(metadata)),
      await this.#listen(aptArchive(archive, mirror)),
    ] as const;
    execFileSync('qemu-img', [
      'create',
      '-q',
      '-f',
      'qcow2',
      '-b',
      image,
      '-F',
      'qcow2',
      this.#disk,
    ]);
    this.#process = spawn('qemu-system-x86_64', this.#arguments(mac, ports), {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  async #listen(server: Server): Promise<number> {
    this.#servers.push(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return (server.address() as AddressInfo).port;
  }

  /** Nothing is reachable but the two services (`restrict`), each by a relay: no port of the machine's is taken. */
  #arguments(mac: string, [metadata, archive]: readonly [number, number]): readonly string[] {
    const { accelerator } = this.launch;
    const uuid = `ec2${randomBytes(16).toString('hex').slice(0, 5)}-0000-4000-8000-${randomBytes(6).toString('hex')}`;
    return [
      ...['-machine', 'pc', '-accel', accelerator === 'kvm' ? 'kvm' : 'tcg,thread=multi'],
      ...['-cpu', accelerator === 'kvm' ? 'host' : 'max', '-smp', '2', '-m', '768'],
      ...['-display', 'none', '-nodefaults', '-device', 'virtio-rng-pci'],
      ...['-drive', `file=${this.#disk},if=virtio,format=qcow2,cache=unsafe,discard=unmap`],
      ...['-serial', `file:${join(this.#folder, 'console')}`],
      '-netdev',
      [
        'user,id=n0,restrict=on,net=169.254.169.0/24,host=169.254.169.1,dns=169.254.169.253,dhcpstart=169.254.169.16',
        `guestfwd=tcp:169.254.169.254:80-cmd:${RELAY} ${metadata}`,
        `guestfwd=tcp:169.254.169.250:80-cmd:${RELAY} ${archive}`,
      ].join(','),
      ...['-device', `virtio-net-pci,netdev=n0,mac=${mac},romfile=`],
      ...['-smbios', `type=1,manufacturer=Amazon EC2,product=t3.micro,serial=${uuid},uuid=${uuid}`],
    ];
  }
}
