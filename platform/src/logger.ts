import { type Logger, pino } from 'pino';

export type { Logger };

/** What a line may never show, wherever it stands. */
const secrets = ['password', 'authorization', 'cookie', 'token', 'secret', 'email'];

/**
 * One JSON object a line on stdout, with the service's name. What is logged is chosen field by
 * field; the list of secrets is the second wall.
 */
export function loggerOf(service: string, level = 'info'): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]) },
  });
}
