import type { ApolloServerPlugin } from '@apollo/server';
import { getOperationAST } from 'graphql';
import type { Graph, Revision } from '../graph/graph.ts';
import type { Charge, Spend } from '../ports.ts';
import type { SentContext } from '../request/context.ts';
import { costOf } from './limits/cost.ts';
import { type PriceList, pricesIn } from './limits/cost-table.ts';
import { tooMuch } from './use-limits.ts';

/** What costs nothing to answer must still be read and checked. */
const leastCost = 1;

/** Refuses operations that would cost more than `most`, and has their senders pay for the others. */
export function chargesUpTo(most: number, spend: Spend): Charge {
  const lists = new WeakMap<Revision, PriceList>();
  const pricesOf = (revision: Revision) => {
    const prices = lists.get(revision) ?? pricesIn(revision.document);
    lists.set(revision, prices);
    return prices;
  };
  return (revision, { document, operationName, variables }, sender) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return;
    const asked = { document, operation, variables };
    const cost = costOf(revision.api.js, pricesOf(revision), asked);
    if (cost > most) throw tooMuch('TOO_COSTLY');
    spend(sender, Math.max(leastCost, cost));
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
