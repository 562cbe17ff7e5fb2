import { LogDestination } from './log-destination.ts';
import type { LogSink } from './log-sink.ts';

/** A sink with as much room as a test gives it, which then fails as a full disk or a slow reader does. */
class LimitedSink implements LogSink {
  readonly name = 'limited';
  readonly batchBytesMax = 1_000;
  readonly lineBytesMax = 1_000;
  text = '';
  room = Number.POSITIVE_INFINITY;
  code = 'ENOSPC';
  attempts = 0;
  isReplaced = false;

  prepare(): boolean {
    const continues = !this.isReplaced;
    this.isReplaced = false;
    return continues;
  }

  async write(bytes: Buffer): Promise<number> {
    return this.writeSync(bytes);
  }

  writeSync(bytes: Buffer): number {
    this.attempts += 1;
    const written = Math.min(this.room, bytes.length);
    if (written === 0) throw Object.assign(new Error(`${this.code}: no.`), { code: this.code });
    this.text += bytes.toString('utf8', 0, written);
    this.room -= written;
    return written;
  }

  close(): void {}

  get lines(): string[] {
    return this.text.split('\n').slice(0, -1);
  }
}

let sink: LimitedSink;
let failures: string[];
let log: LogDestination;
beforeEach(() => {
  sink = new LimitedSink();
  failures = [];
  log = new LogDestination(sink, (text) => failures.push(text));
});

/** Writes lines in one turn, and waits until they are written or dropped. */
async function write(...lines: string[]): Promise<void> {
  for (const line of lines) log.write('orders', `${line}\n`);
  await log.close();
}

const warning = (dropped: number) =>
  expect.stringMatching(
    new RegExp(
      `^{"level":"warn","time":"[^"]+","service":"orders","dropped":${dropped},"msg":"log lines were dropped"}$`,
    ),
  );

describe('a log that cannot be written', () => {
  it.each(['ENOSPC', 'EIO', 'EDQUOT', 'EPIPE'])(
    'drops and counts lines, and goes on after a warning with the count: %s',
    async (code) => {
      sink.code = code;
      await write('one');
      sink.room = 0;
      await write('two', 'three');
      await write('four');
      expect(log.droppedLines('orders')).toBe(3);
      expect(sink.lines).toEqual(['one']);
      sink.room = Number.POSITIVE_INFINITY;
      await write('five');
      await write('six');
      expect(sink.lines).toEqual(['one', warning(3), 'five', 'six']);
      expect(log.droppedLines('orders')).toBe(3);
    },
  );

  it('completes the line that was cut', async () => {
    sink.room = 'one\ntw'.length;
    await write('one', 'two', 'three');
    expect(sink.text).toBe('one\ntw');
    sink.room = Number.POSITIVE_INFINITY;
    await write('four');
    expect(sink.lines).toEqual(['one', 'two', warning(1), 'four']);
  });

  it('does not complete a line whose beginning was deleted', async () => {
    sink.room = 'one\ntw'.length;
    await write('one', 'two');
    Object.assign(sink, { text: '', isReplaced: true, room: Number.POSITIVE_INFINITY });
    await write('three');
    expect(sink.lines).toEqual(['three']);
  });

  it('reports once for each outage, not for each line', async () => {
    for (const room of [0, 0, 3, 0]) {
      sink.room = room;
      await write('one');
    }
    expect(failures).toEqual(['The log cannot be written to limited, lines are lost: ENOSPC: no.']);
    sink.room = Number.POSITIVE_INFINITY;
    await write('two');
    sink.room = 0;
    await write('three');
    expect(failures).toHaveLength(2);
  });

  it('counts the lines of each service', async () => {
    sink.room = 0;
    log.write('users', 'one\n');
    await write('two', 'three');
    expect(['users', 'orders', 'billing'].map((name) => log.droppedLines(name))).toEqual([1, 2, 0]);
    sink.room = Number.POSITIVE_INFINITY;
    await write('four');
    expect(sink.lines.slice(0, 2).map((line) => JSON.parse(line))).toMatchObject([
      { service: 'users', dropped: 1 },
      { service: 'orders', dropped: 2 },
    ]);
  });

  it('drops a line that is longer than the sink takes', async () => {
    await write('x'.repeat(1_000), 'one');
    expect(sink.lines).toEqual([warning(1), 'one']);
  });
});

describe('a log whose reader is slow', () => {
  it('keeps its lines until the reader goes on', async () => {
    Object.assign(sink, { code: 'EAGAIN', room: 2 });
    const written = write('one', 'two');
    // The second attempt is the first that failed.
    while (sink.attempts < 3) await new Promise(setImmediate);
    sink.room = Number.POSITIVE_INFINITY;
    await written;
    expect(sink.lines).toEqual(['one', 'two']);
    expect(log.droppedLines('orders')).toBe(0);
  });

  it('drops and counts lines once too many of them wait', async () => {
    Object.assign(sink, { code: 'EAGAIN', room: 0 });
    const line = 'x'.repeat(998);
    for (let n = 0; n < 5_000; n += 1) log.write('orders', `${line}\n`);
    const dropped = log.droppedLines('orders');
    expect(dropped).toBeGreaterThan(500);
    expect(dropped).toBeLessThan(1_500);
    sink.room = Number.POSITIVE_INFINITY;
    await log.close();
    expect(sink.lines.filter((one) => one === line)).toHaveLength(5_000 - dropped);
    expect(sink.lines).toContainEqual(warning(dropped));
  });
});

it('a log is written to its end when the process exits', () => {
  log.write('orders', 'one\n');
  log.write('orders', 'two\n');
  log.flushSync();
  expect(sink.lines).toEqual(['one', 'two']);
});
