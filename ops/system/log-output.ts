import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import {
  type DroppedReport,
  droppedLines,
  logDestination,
} from '@souk/platform/runtime/log/log-destinations';

/** The longest line, in characters. What is longer is logged in parts. */
const lineMax = 500_000;
const reportEveryMs = 1_000;

/**
 * Writes the output of a child process to a log file, as one process must write and rotate it. Lines
 * of its logger stay as they are; other lines, such as those of a crash, become lines of the log.
 * Returns a function that begins to report to the child how many of its lines were dropped.
 */
export function logOutput(child: ChildProcess, service: string, logFile: string): () => void {
  const log = logDestination(logFile);
  const before = droppedLines(service);
  onLine(child.stdout, (line) =>
    log.write(service, line.startsWith('{"') ? `${line}\n` : asLogLine(service, 'info', line)),
  );
  onLine(child.stderr, (line) => log.write(service, asLogLine(service, 'error', line)));
  let reported = 0;
  const report = () => {
    const droppedLogLines = droppedLines(service) - before;
    if (droppedLogLines === reported || !child.connected) return;
    reported = droppedLogLines;
    child.send({ droppedLogLines } satisfies DroppedReport, () => {});
  };
  return () => {
    const reporting = setInterval(report, reportEveryMs).unref();
    child.once('exit', () => clearInterval(reporting));
  };
}

function asLogLine(service: string, level: 'info' | 'error', msg: string): string {
  return `${JSON.stringify({ level, time: new Date().toISOString(), service, msg })}\n`;
}

/** Always reads, whatever becomes of the lines: a child whose output nobody reads stands still. */
function onLine(output: Readable | null, take: (line: string) => void): void {
  let rest = '';
  output?.setEncoding('utf8');
  output?.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line) take(line);
    if (rest.length <= lineMax) return;
    take(rest);
    rest = '';
  });
  output?.on('end', () => rest && take(rest));
  output?.on('error', () => {});
}
