import { type Logger, pino } from 'pino';

/** A logger with lines that a test can read. */
export function captureLog(): { logger: Logger; lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  const write = (line: string) => void lines.push(JSON.parse(line));
  return { logger: pino({ level: 'debug' }, { write }), lines };
}
