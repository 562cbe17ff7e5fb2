import { count, milliseconds } from '@souk/platform/runtime/config';
import type { z } from 'zod';

/** Limits of HTTP connections. */
export type HttpSettings = {
  /** How long the headers of a request may take to arrive. */
  readonly headersMs: number;
  /** How long a whole request may take to arrive, with its body. */
  readonly receiveMs: number;
  /** All open connections, with those of sockets and streams. */
  readonly connectionsMax: number;
  /** The open connections of one address that is not a trusted proxy. */
  readonly connectionsPerAddress: number;
};

export const defaultHttpSettings: HttpSettings = {
  headersMs: 10_000,
  receiveMs: 30_000,
  connectionsMax: 10_000,
  connectionsPerAddress: 2_000,
};

/** The variables of the environment. */
export const httpSettings = {
  RECEIVE_HEADERS_TIMEOUT_MS: milliseconds.default(defaultHttpSettings.headersMs),
  RECEIVE_TIMEOUT_MS: milliseconds.default(defaultHttpSettings.receiveMs),
  CONNECTIONS_MAX: count.default(defaultHttpSettings.connectionsMax),
  CONNECTIONS_PER_ADDRESS_MAX: count.default(defaultHttpSettings.connectionsPerAddress),
};

export function httpSettingsOf(read: z.infer<z.ZodObject<typeof httpSettings>>): HttpSettings {
  return {
    headersMs: read.RECEIVE_HEADERS_TIMEOUT_MS,
    receiveMs: read.RECEIVE_TIMEOUT_MS,
    connectionsMax: read.CONNECTIONS_MAX,
    connectionsPerAddress: read.CONNECTIONS_PER_ADDRESS_MAX,
  };
}
