import { type Logger, pino } from 'pino';

export type { Logger };

/** What a line may never show, wherever it stands. */
const secrets = ['password', 'authorization', 'cookie', 'token', 'secret', 'email'];

/**
 * One JSON object a line on stdout, or in a file, where somebody looks at stdout, with the service's name. What is logged is chosen field by
 * field; the list of secrets is the second wall.
 */
export function newLogger(service: string, level = 'info', file?: string): Logger {
  const settings = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]) },
  };
  return file ? pino(settings, pino.destination({ dest: file, sync: false })) : pino(settings);
}
