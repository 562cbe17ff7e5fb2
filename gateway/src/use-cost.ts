import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.ts';
import type { Graph, Revision } from './graph.ts';
import { costOf } from './limits/cost.ts';
import { type PriceList, pricesIn } from './limits/price-list.ts';
import { tooMuch } from './use-limits.ts';

/** Refuses queries and mutations that would cost more than `most`, before they are planned. */
export function useCost(graph: Graph, most: number): ApolloServerPlugin<Context> {
  const lists = new WeakMap<Revision, PriceList>();
  const pricesOf = (revision: Revision) => {
    const prices = lists.get(revision) ?? pricesIn(revision.document);
    lists.set(revision, prices);
    return prices;
  };
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request }) => {
        if (!operation) return;
        const prices = pricesOf(graph.revisionOf(schema));
        const asked = { document, operation, variables: request.variables ?? {} };
        if (costOf(schema, prices, asked) > most) throw tooMuch('TOO_COSTLY');
      },
    }),
  };
}
