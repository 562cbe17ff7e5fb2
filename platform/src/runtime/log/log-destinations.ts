import { LogDestination } from './log-destination.ts';
import { LogFile } from './log-file.ts';
import { defaultLogLimits, type LogLimits } from './log-limits.ts';
import { stdoutSink } from './log-sink.ts';

const destinations = new Map<string, LogDestination>();
/** Lines of this process that the program which reads its stdout has dropped. */
let droppedByReader = 0;

/**
 * The destination of a log: a file, or stdout without one. All services of a process that log into
 * the same file share it, with the limits of the first.
 */
export function logDestination(
  file: string | undefined,
  limits: LogLimits = defaultLogLimits,
): LogDestination {
  const name = file ?? '';
  const known = destinations.get(name);
  if (known) return known;
  const opened = new LogDestination(file ? new LogFile(file, limits) : stdoutSink());
  if (destinations.size === 0) process.once('exit', flushAll);
  destinations.set(name, opened);
  return opened;
}

/** How many log lines of a service were dropped since the start of the process. */
export function droppedLines(service: string): number {
  const counts = [...destinations.values()].map((one) => one.droppedLines(service));
  return counts.reduce((sum, count) => sum + count, droppedByReader);
}

/** Counts what the parent process reports, as it writes the lines of this process to a file. */
export function countLinesDroppedByParent(): void {
  process.on('message', (message) => {
    const { droppedLogLines } = Object(message) as Partial<DroppedReport>;
    if (typeof droppedLogLines === 'number') droppedByReader = droppedLogLines;
  });
}

/** Sent to a child process: how many of its lines were dropped since its start. */
export type DroppedReport = { readonly droppedLogLines: number };

function flushAll(): void {
  for (const destination of destinations.values()) destination.flushSync();
}
