import { type Logger, pino } from 'pino';
import { currentTraceId } from './trace.ts';

export type { Logger };

/** Fields that a log line never shows, down to the third level of an object. */
const secrets = ['password', 'authorization', 'cookie', 'token', 'secret', 'email'];

/**
 * Logs one JSON object a line with the service's name, on stdout or into a file. Callers choose what
 * they log field by field; the list of secrets is the second line of defence.
 */
export function newLogger(service: string, level = 'info', file?: string): Logger {
  const settings = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: traceField,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]) },
  };
  return file ? pino(settings, pino.destination({ dest: file, sync: false })) : pino(settings);
}

/** The trace of the current request. A line that names a trace itself keeps that one. */
function traceField(): object {
  const traceId = currentTraceId();
  return traceId ? { traceId } : {};
}
