import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ExpiringCounter } from '../http/expiring-counter.ts';
import type { ConsumedCost, ConsumeRateLimit } from '../ports.ts';
import { senderKey } from '../request/caller.ts';

const windowMs = 60_000;

/** The cost that all operations of one sender may have within a minute. */
export type RateLimit = {
  readonly perUser: number;
  /** Shared by all anonymous callers of one address. */
  readonly perAddress: number;
};

/**
 * A list of 20 products costs 101: a user may load 495 of them within a minute, and an office or a
 * server that renders pages, behind one address, 990.
 */
export const defaultRateLimit: RateLimit = { perUser: 50_000, perAddress: 100_000 };

/**
 * Limits the cost that a sender may consume within a minute. Rejects an operation that costs more than
 * what is left; a cheaper one still passes. Counts in memory, so each gateway has its own limit. The
 * limit is read for each operation: it may change while the gateway runs.
 */
export function useRateLimit(rateLimit: RateLimit): ConsumeRateLimit {
  const consumed = new ExpiringCounter(windowMs);
  return (sender, requested) => {
    const key = senderKey(sender);
    const limit = sender.caller.viewer ? rateLimit.perUser : rateLimit.perAddress;
    const isRejected = consumed.get(key) + requested > limit;
    if (!isRejected) consumed.add(key, requested);
    const remaining = limit - consumed.get(key);
    const cost = { requested, remaining, limit, resetSeconds: consumed.secondsLeft(key) };
    if (isRejected) throw rateLimited(cost);
    return cost;
  };
}

/**
 * Creates the error RATE_LIMITED (429), with the cost in `extensions` and the seconds to wait in the
 * header `retry-after`. The figures are the sender's own, so they are shown in production as well.
 */
export function rateLimited(cost: ConsumedCost): GraphQLError {
  const { requested, remaining, limit, resetSeconds } = cost;
  const isPossible = requested <= limit;
  const headers = new HeaderMap(isPossible ? [['retry-after', String(resetSeconds)]] : []);
  const reason = isPossible
    ? `and ${remaining} of ${limit} per minute are left. Retry in ${resetSeconds} s.`
    : `more than the ${limit} per minute.`;
  return new GraphQLError(`Rate limit exceeded: this request costs ${requested}, ${reason}`, {
    extensions: { code: 'RATE_LIMITED', cost, http: { status: 429, headers } },
  });
}
