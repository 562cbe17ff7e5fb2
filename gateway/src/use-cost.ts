import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError, getOperationAST } from 'graphql';
import type { SentContext } from './context.ts';
import type { Graph, Revision } from './graph.ts';
import { costOf } from './limits/cost.ts';
import { type PriceList, pricesIn } from './limits/price-list.ts';
import type { Allowance } from './limits/settings.ts';
import { Tally } from './limits/tally.ts';
import type { Charge } from './parts.ts';
import { payerOf } from './sender.ts';
import { tooMuch } from './use-limits.ts';

const windowMs = 60_000;
/** What costs nothing to answer must still be read and checked. */
const leastCost = 1;

/**
 * Refuses operations that would cost more than `most`, and those of senders who have spent what they
 * may within a minute. Who asks for less than they have left is served. It counts in memory: where
 * there are several gateways, each has an allowance to give.
 */
export function chargesUpTo(most: number, { perUser, perAddress }: Allowance): Charge {
  const lists = new WeakMap<Revision, PriceList>();
  const pricesOf = (revision: Revision) => {
    const prices = lists.get(revision) ?? pricesIn(revision.document);
    lists.set(revision, prices);
    return prices;
  };
  const spent = new Tally(windowMs);
  return (revision, { document, operationName, variables }, sender) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return;
    const asked = { document, operation, variables };
    const cost = Math.max(leastCost, costOf(revision.api.js, pricesOf(revision), asked));
    if (cost > most) throw tooMuch('TOO_COSTLY');
    const payer = payerOf(sender);
    const allowed = sender.caller.viewer ? perUser : perAddress;
    if (spent.of(payer) + cost > allowed) throw rateLimited(spent.secondsLeft(payer));
    spent.add(payer, cost);
  };
}

/** Charges for each query and mutation when it is validated, before it is planned. */
export function useCost(graph: Graph, charge: Charge): ApolloServerPlugin<SentContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, request, contextValue }) => {
        const { operationName, variables = {} } = request;
        charge(graph.revisionOf(schema), { document, operationName, variables }, contextValue);
      },
    }),
  };
}

function rateLimited(seconds: number): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  return new GraphQLError(`Too much was asked within a minute. Try again in ${seconds} s.`, {
    extensions: { code: 'RATE_LIMITED', http: { status: 429, headers } },
  });
}
