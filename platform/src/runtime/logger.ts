import { type Logger, pino } from 'pino';
import { logDestination } from './log/log-destinations.ts';
import type { LogLimits } from './log/log-limits.ts';
import { redactSecrets } from './log/redact-secrets.ts';
import { currentTraceId } from './trace.ts';

export type { Logger };

/**
 * Fields that a log line never shows, down to the third level of an object, whatever their value. Texts
 * at any level are up to `redactSecrets`.
 */
const secrets = ['password', 'authorization', 'cookie', 'token', 'secret', 'email'];

/**
 * Logs one JSON object a line with the service's name, on stdout or into a file that rotates. Callers
 * choose what they log field by field; redaction is the second line of defence. A line that
 * cannot be written is dropped and counted: logging never throws and never blocks.
 */
export function newLogger(
  service: string,
  level = 'info',
  file?: string,
  limits?: LogLimits,
): Logger {
  const settings = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: traceField,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]) },
  };
  const write = (line: string) => logDestination(file, limits).write(service, redactSecrets(line));
  return pino(settings, { write });
}

/** The trace of the current request. A line that names a trace itself keeps that one. */
function traceField(): object {
  const traceId = currentTraceId();
  return traceId ? { traceId } : {};
}
