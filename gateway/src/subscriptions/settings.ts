import { count } from '@souk/platform/runtime/config';
import type { z } from 'zod';

/** Limits and timeouts of subscriptions. */
export type SubscriptionSettings = {
  /** The time from the opening of a socket to its `connection_init`. */
  readonly initMs: number;
  /** The sockets of one address that have no accepted `connection_init` yet. */
  readonly uninitialisedPerAddress: number;
  readonly subscriptionsPerSocket: number;
  readonly socketsPerUser: number;
  /** Server-sent events need a connection for each subscription. */
  readonly streamsPerUser: number;
  /** The sockets of one address without a login; also the limit of its streams. */
  readonly anonymousPerAddress: number;
  /** Bytes of one message from a client. */
  readonly messageBytesMax: number;
  /** The capacity of a queue. A full one keeps only the latest message of each entity. */
  readonly waitingMax: number;
  /** The unsent bytes of a connection from which its client counts as slow. */
  readonly unsentBytesMax: number;
  /** The interval of heartbeats. */
  readonly keepAliveMs: number;
  /** The maximum age of a cursor. */
  readonly replayWindowMs: number;
  /** The timeout for the fetches of one message or snapshot. */
  readonly messageMs: number;
};

/** The defaults. docs/operations.md lists those that the environment can change. */
export const defaultSubscriptionSettings: SubscriptionSettings = {
  initMs: 3_000,
  uninitialisedPerAddress: 200,
  subscriptionsPerSocket: 10,
  socketsPerUser: 5,
  streamsPerUser: 50,
  anonymousPerAddress: 200,
  messageBytesMax: 100 * 1_024,
  waitingMax: 64,
  unsentBytesMax: 64 * 1_024,
  keepAliveMs: 25_000,
  replayWindowMs: 24 * 3_600_000,
  messageMs: 10_000,
};

/** The variables of the environment. */
export const subscriptionSettings = {
  SUBSCRIPTIONS_PER_SOCKET_MAX: count.default(defaultSubscriptionSettings.subscriptionsPerSocket),
  SOCKETS_PER_USER_MAX: count.default(defaultSubscriptionSettings.socketsPerUser),
  STREAMS_PER_USER_MAX: count.default(defaultSubscriptionSettings.streamsPerUser),
  ANONYMOUS_PER_ADDRESS_MAX: count.default(defaultSubscriptionSettings.anonymousPerAddress),
  UNINITIALISED_PER_ADDRESS_MAX: count.default(defaultSubscriptionSettings.uninitialisedPerAddress),
};

export function subscriptionSettingsOf(
  read: z.infer<z.ZodObject<typeof subscriptionSettings>>,
): Partial<SubscriptionSettings> {
  return {
    subscriptionsPerSocket: read.SUBSCRIPTIONS_PER_SOCKET_MAX,
    socketsPerUser: read.SOCKETS_PER_USER_MAX,
    streamsPerUser: read.STREAMS_PER_USER_MAX,
    anonymousPerAddress: read.ANONYMOUS_PER_ADDRESS_MAX,
    uninitialisedPerAddress: read.UNINITIALISED_PER_ADDRESS_MAX,
  };
}
