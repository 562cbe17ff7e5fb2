import { z } from 'zod';

/** The bound of a log: its files, the one that is written included, and their bytes together. */
export type LogLimits = { readonly filesMax: number; readonly bytesMax: number };

export const defaultLogLimits: LogLimits = { filesMax: 10, bytesMax: 100_000_000 };

/** The settings of the limits, for a service that logs into a file. */
export const logSettings = {
  LOG_FILES_MAX: z.coerce.number().int().min(1).max(100).default(defaultLogLimits.filesMax),
  LOG_BYTES_MAX: z.coerce.number().int().min(1_000_000).default(defaultLogLimits.bytesMax),
};

/** The limits as the environment sets them. */
export function logLimitsOf(read: z.infer<z.ZodObject<typeof logSettings>>): LogLimits {
  return { filesMax: read.LOG_FILES_MAX, bytesMax: read.LOG_BYTES_MAX };
}
