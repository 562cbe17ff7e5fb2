import { rm } from 'node:fs/promises';
import { type Launcher, launch } from '@souk/e2e/testing/launcher.ts';
import { type RunningSystem, runningIn } from '@souk/ops/system/running';
import { temporaryFolder } from '@souk/ops/system/temporary-folder';
import { withoutRateLimits } from '@souk/ops/system/temporary-system';
import { freePort } from '@souk/platform/runtime/free-port';
import { webhooksToThisMachine } from '../scenarios/receive-webhooks.ts';
import { shortTimeouts } from '../short-timeouts.ts';

/** The shop as `npm start` runs it: one process for all services but the gateway. */
export class Host {
  readonly #folder: string;
  readonly #settings: Record<string, string>;
  #launcher: Launcher | undefined;

  private constructor(folder: string, settings: Record<string, string>) {
    this.#folder = folder;
    this.#settings = settings;
  }

  /** Starts a shop in a folder of its own, which `close` deletes. */
  static async open(): Promise<Host> {
    const folder = await temporaryFolder();
    const [gateway, identity] = [await freePort(), await freePort()];
    const ports = { GATEWAY_PORT: String(gateway), IDENTITY_PORT: String(identity), WEB_PORT: '0' };
    const settings = { ...shortTimeouts, ...withoutRateLimits, ...webhooksToThisMachine };
    const host = new Host(folder, { ...ports, ...settings });
    await host.start();
    return host;
  }

  /** Resolves with true when the shop is ready, with false when the process ends before. */
  async start(more: Record<string, string> = {}): Promise<boolean> {
    this.#launcher = launch(this.#folder, { ...this.#settings, ...more });
    return this.#launcher.ready;
  }

  /** Resolves when the process has ended for any reason. */
  get ended(): Promise<unknown> {
    return this.#launcher?.ended ?? Promise.resolve();
  }

  async kill(): Promise<void> {
    await this.#launcher?.end('SIGKILL');
  }

  async running(): Promise<RunningSystem> {
    const running = await runningIn(this.#folder);
    if (!running) throw new Error(`The shop does not run: ${this.#launcher?.lines.join('\n')}`);
    return running;
  }

  async close(): Promise<void> {
    await this.#launcher?.end('SIGTERM');
    await rm(this.#folder, { recursive: true, force: true });
  }
}
