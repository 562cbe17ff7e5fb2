import { setTimeout as sleep } from 'node:timers/promises';
import type { LogSink } from './log-sink.ts';

type Entry = {
  readonly service: string;
  readonly line: string;
  /** How many dropped lines the line reports. Absent for a line of a service. */
  readonly reports?: number;
};

/** Lines that wait beyond this are dropped: a reader or a disk that is slow must not fill the memory. */
const waitingBytesMax = 4_194_304;
/** How long to wait for a slow reader before the next attempt. */
const slowReaderMs = 20;

/**
 * Writes the lines of services in order, and never throws or blocks. While writing fails, lines are
 * dropped and counted; the first line that succeeds again is preceded by a warning with the count. A
 * line that was cut by the failure is completed first.
 */
export class LogDestination {
  readonly #sink: LogSink;
  readonly #onFailure: (text: string) => void;
  readonly #dropped = new Map<string, number>();
  readonly #unreported = new Map<string, number>();
  #waiting: Entry[] = [];
  #waitingBytes = 0;
  /** What is left of the batch that is being written, or of a line that was cut. */
  #unwritten: Buffer = Buffer.alloc(0);
  #isWriting = false;
  #isFailing = false;
  #draining: Promise<void> | null = null;

  /** `onFailure` gets one text for each outage: by default it goes to stderr. */
  constructor(sink: LogSink, onFailure = (text: string) => console.error(text)) {
    this.#sink = sink;
    this.#onFailure = onFailure;
  }

  /** Writes a line, which ends with a line feed. */
  write(service: string, line: string): void {
    const bytes = Buffer.byteLength(line);
    const isTooMuch = this.#waitingBytes + bytes > waitingBytesMax;
    if (isTooMuch || bytes > this.#sink.lineBytesMax) {
      this.#drop(service);
      return;
    }
    this.#waiting.push({ service, line });
    this.#waitingBytes += bytes;
    this.#draining ??= this.#drain();
  }

  /** How many lines of a service were dropped since the start. */
  droppedLines(service: string): number {
    return this.#dropped.get(service) ?? 0;
  }

  /** Writes what waits, and closes the sink. A later line opens it again. */
  async close(): Promise<void> {
    await this.#draining;
    this.#sink.close();
  }

  /** Writes what waits, for a process that is about to exit. */
  flushSync(): void {
    try {
      if (!this.#isWriting) this.#writeSync(this.#unwritten);
      while (this.#waiting.length > 0) {
        const bytes = bytesOf(this.#nextBatch());
        this.#sink.prepare(bytes.length);
        this.#writeSync(bytes);
      }
    } catch {
      // Nobody is left to be told.
    }
  }

  async #drain(): Promise<void> {
    // One batch for all lines of the same turn of the event loop.
    await null;
    while (this.#waiting.length > 0) await this.#writeBatch(this.#nextBatch());
    this.#draining = null;
  }

  async #writeBatch(batch: readonly Entry[]): Promise<void> {
    let bytes: Buffer | null = null;
    try {
      await this.#completeCutLine();
      const whole = bytesOf(batch);
      this.#sink.prepare(whole.length);
      bytes = whole;
      await this.#writeAll(whole);
      for (const entry of batch) this.#settle(entry);
      this.#isFailing = false;
    } catch (error) {
      if (bytes) this.#settlePart(batch, bytes);
      else for (const entry of batch) this.#settleDropped(entry);
      this.#fail(error);
    }
  }

  async #completeCutLine(): Promise<void> {
    if (this.#unwritten.length === 0) return;
    const continues = this.#sink.prepare(0);
    await this.#writeAll(continues ? this.#unwritten : Buffer.alloc(0));
  }

  async #writeAll(bytes: Buffer): Promise<void> {
    this.#unwritten = bytes;
    while (this.#unwritten.length > 0) {
      this.#isWriting = true;
      const written = await this.#sink.write(this.#unwritten).catch(noneOfSlowReader);
      this.#isWriting = false;
      this.#unwritten = this.#unwritten.subarray(written);
      if (written === 0) await sleep(slowReaderMs, undefined, { ref: false });
    }
  }

  #writeSync(bytes: Buffer): void {
    for (let written = 0; written < bytes.length; ) {
      written += this.#sink.writeSync(bytes.subarray(written));
    }
  }

  /** Takes as many lines as may be written at once, after the warnings about dropped ones. */
  #nextBatch(): Entry[] {
    const batch = [...this.#unreported].map(([service, reports]) => warning(service, reports));
    let bytes = bytesOf(batch).length;
    let count = 0;
    for (const { line } of this.#waiting) {
      bytes += Buffer.byteLength(line);
      if (count > 0 && bytes > this.#sink.batchBytesMax) break;
      this.#waitingBytes -= Buffer.byteLength(line);
      count += 1;
    }
    return [...batch, ...this.#waiting.splice(0, count)];
  }

  /** The system took a part of the batch: the line that it cut is kept, the others are dropped. */
  #settlePart(batch: readonly Entry[], bytes: Buffer): void {
    const written = bytes.length - this.#unwritten.length;
    let rest = Buffer.alloc(0);
    let end = 0;
    for (const entry of batch) {
      const start = end;
      end += Buffer.byteLength(entry.line);
      if (start < written && end > written) rest = Buffer.from(bytes.subarray(written, end));
      if (start < written) this.#settle(entry);
      else this.#settleDropped(entry);
    }
    this.#unwritten = rest;
  }

  #settle({ service, reports = 0 }: Entry): void {
    const left = (this.#unreported.get(service) ?? 0) - reports;
    if (left > 0) this.#unreported.set(service, left);
    else this.#unreported.delete(service);
  }

  #settleDropped({ service, reports }: Entry): void {
    if (reports === undefined) this.#drop(service);
  }

  #drop(service: string): void {
    for (const counts of [this.#dropped, this.#unreported]) {
      counts.set(service, (counts.get(service) ?? 0) + 1);
    }
  }

  #fail(error: unknown): void {
    this.#isWriting = false;
    if (!this.#isFailing) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#onFailure(`The log cannot be written to ${this.#sink.name}, lines are lost: ${reason}`);
    }
    this.#isFailing = true;
    try {
      this.#sink.close();
    } catch {
      // It is opened again in any case.
    }
  }
}

/** Returns 0 when a reader is slow, as its pipe is full. Throws every other error again. */
function noneOfSlowReader(error: NodeJS.ErrnoException): number {
  if (error.code !== 'EAGAIN') throw error;
  return 0;
}

function bytesOf(batch: readonly Entry[]): Buffer {
  return Buffer.from(batch.map(({ line }) => line).join(''));
}

function warning(service: string, reports: number): Entry {
  const time = new Date().toISOString();
  const fields = { level: 'warn', time, service, dropped: reports, msg: 'log lines were dropped' };
  return { service, reports, line: `${JSON.stringify(fields)}\n` };
}
