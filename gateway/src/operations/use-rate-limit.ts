import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { Tally } from '../http/expiring-counter.ts';
import type { Spend } from '../ports.ts';
import { payerOf } from '../request/sender.ts';
import type { Allowance } from './limits/settings.ts';

const windowMs = 60_000;

/**
 * Refuses senders who have spent what they may within a minute; who asks for less than they have left
 * is served. It counts in memory: where there are several gateways, each has an allowance to give.
 */
export function allowanceOf({ perUser, perAddress }: Allowance): Spend {
  const spent = new Tally(windowMs);
  return (sender, cost) => {
    const payer = payerOf(sender);
    const allowed = sender.caller.viewer ? perUser : perAddress;
    if (spent.of(payer) + cost > allowed) throw rateLimited(spent.secondsLeft(payer));
    spent.add(payer, cost);
  };
}

/** Why somebody is refused who has to wait for so many seconds. */
export function rateLimited(seconds: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  return new GraphQLError(`Too much was asked within a minute. Try again in ${seconds} s.`, {
    extensions: { code: 'RATE_LIMITED', http: { status: 429, headers } },
  });
}
