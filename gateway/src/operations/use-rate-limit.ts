import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ExpiringCounter } from '../http/expiring-counter.ts';
import type { ConsumeRateLimit } from '../ports.ts';
import { senderKey } from '../request/caller.ts';

const windowMs = 60_000;

/** The cost that all operations of one sender may have within a minute. */
export type RateLimit = {
  readonly perUser: number;
  /** Shared by all anonymous callers of one address. */
  readonly perAddress: number;
};

export const defaultRateLimit: RateLimit = { perUser: 50_000, perAddress: 10_000 };

/**
 * Limits the cost that a sender may consume within a minute. Rejects an operation that costs more than
 * what is left; a cheaper one still passes. Counts in memory, so each gateway has its own limit.
 */
export function useRateLimit({ perUser, perAddress }: RateLimit): ConsumeRateLimit {
  const consumed = new ExpiringCounter(windowMs);
  return (sender, cost) => {
    const key = senderKey(sender);
    const limit = sender.caller.viewer ? perUser : perAddress;
    if (consumed.get(key) + cost > limit) throw rateLimited(consumed.secondsLeft(key));
    consumed.add(key, cost);
  };
}

/** Creates the error RATE_LIMITED (429), with the seconds to wait in the header `retry-after`. */
export function rateLimited(seconds: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  return new GraphQLError(`Rate limit exceeded. Retry in ${seconds} s.`, {
    extensions: { code: 'RATE_LIMITED', http: { status: 429, headers } },
  });
}
