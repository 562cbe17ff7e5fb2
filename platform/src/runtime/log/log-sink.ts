import { write, writeSync } from 'node:fs';
import { promisify } from 'node:util';

const writeSome = promisify(write);

/** Where a log is written. Every operation may fail with an error of the system, such as ENOSPC. */
export type LogSink = {
  /** For messages about it: a path, or stdout. */
  readonly name: string;
  /** The most bytes of lines that are written at once, unless one line is longer. */
  readonly batchBytesMax: number;
  /** A longer line cannot be written. */
  readonly lineBytesMax: number;
  /**
   * Makes room for this many bytes of whole lines. Returns false when the end of what was written
   * last is not there any more.
   */
  readonly prepare: (bytes: number) => boolean;
  /** Writes some of the bytes. Returns how many. */
  readonly write: (bytes: Buffer) => Promise<number>;
  readonly writeSync: (bytes: Buffer) => number;
  /** Closes it after a failure. The next `prepare` opens it again. */
  readonly close: () => void;
};

export const batchBytes = 65_536;
export const lineBytes = 1_048_576;

/** The standard output. */
export function stdoutSink(): LogSink {
  // Node makes a pipe non-blocking when the property is read: a slow reader must not block us.
  const { fd } = process.stdout;
  return {
    name: 'stdout',
    batchBytesMax: batchBytes,
    lineBytesMax: lineBytes,
    prepare: () => true,
    write: async (bytes) => (await writeSome(fd, bytes)).bytesWritten,
    writeSync: (bytes) => writeSync(fd, bytes),
    close: () => {},
  };
}
