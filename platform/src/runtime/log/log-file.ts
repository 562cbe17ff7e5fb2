import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  write,
  writeSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import type { LogLimits } from './log-limits.ts';
import { batchBytes, type LogSink, lineBytes } from './log-sink.ts';

const writeSome = promisify(write);

/**
 * A log file that rotates by size: `souk.log` becomes `souk.log.1`, which becomes `souk.log.2`. The
 * oldest is removed, so that files and bytes stay within the limits. One process may write to it.
 */
export class LogFile implements LogSink {
  readonly name: string;
  readonly batchBytesMax: number;
  readonly lineBytesMax: number;
  readonly #limits: LogLimits;
  readonly #fileBytesMax: number;
  #fd: number | null = null;
  #bytes = 0;
  #isPruned = false;

  constructor(path: string, limits: LogLimits) {
    this.name = path;
    this.#limits = limits;
    this.#fileBytesMax = Math.floor(limits.bytesMax / limits.filesMax);
    this.batchBytesMax = Math.min(batchBytes, this.#fileBytesMax);
    // The rest is for the warnings before it.
    this.lineBytesMax = Math.min(lineBytes, this.#fileBytesMax / 2);
  }

  prepare(bytes: number): boolean {
    const wasOpen = this.#fd !== null;
    this.#open();
    const continues = wasOpen || this.#bytes > 0;
    if (this.#bytes === 0 || this.#bytes + bytes <= this.#fileBytesMax) return continues;
    this.close();
    this.#rotate();
    this.#open();
    return true;
  }

  async write(bytes: Buffer): Promise<number> {
    const { bytesWritten } = await writeSome(this.#open(), bytes);
    this.#bytes += bytesWritten;
    return bytesWritten;
  }

  writeSync(bytes: Buffer): number {
    const written = writeSync(this.#open(), bytes);
    this.#bytes += written;
    return written;
  }

  close(): void {
    const fd = this.#fd;
    this.#fd = null;
    if (fd !== null) closeSync(fd);
  }

  #open(): number {
    if (this.#fd !== null) return this.#fd;
    const fd = openSync(this.name, 'a');
    this.#fd = fd;
    this.#bytes = fstatSync(fd).size;
    // Files of an earlier start, whose limits may have been higher.
    if (!this.#isPruned) this.#prune();
    this.#isPruned = true;
    return fd;
  }

  #rotate(): void {
    const { filesMax } = this.#limits;
    if (filesMax === 1) rmSync(this.name, { force: true });
    for (const [number, path] of this.#rotated().reverse()) {
      renameSync(path, this.#path(number + 1));
    }
    if (filesMax > 1) renameSync(this.name, this.#path(1));
    this.#prune();
  }

  /** Removes the oldest files, until the others leave room for a whole file. */
  #prune(): void {
    const { filesMax, bytesMax } = this.#limits;
    let room = bytesMax - Math.max(this.#fileBytesMax, this.#fd === null ? 0 : this.#bytes);
    for (const [number, path] of this.#rotated()) {
      room -= statSync(path).size;
      if (number >= filesMax || room < 0) rmSync(path, { force: true });
    }
  }

  #path(number: number): string {
    return `${this.name}.${number}`;
  }

  /** The rotated files with their numbers, the newest first. */
  #rotated(): [number: number, path: string][] {
    const prefix = `${basename(this.name)}.`;
    const names = readdirSync(dirname(this.name)).filter((name) => name.startsWith(prefix));
    const numbers = names
      .map((name) => name.slice(prefix.length))
      .filter((end) => /^\d+$/.test(end));
    return numbers
      .map(Number)
      .sort((a, b) => a - b)
      .map((number) => [number, this.#path(number)]);
  }
}
