import type { ApolloServerPlugin } from '@apollo/server';
import {
  type GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Graph, Revision } from '../graph/graph.ts';
import type { CheckCost, ConsumedCost, ConsumeRateLimit } from '../ports.ts';
import type { SentContext } from '../request/context.ts';
import { costOf, defaultListSize } from './limits/cost.ts';
import { type CostTable, costTableOf } from './limits/cost-table.ts';
import type { AnonymousCache } from './use-anonymous-cache.ts';
import { limitExceeded } from './use-limits.ts';

type CostPorts = {
  readonly graph: Graph;
  readonly checkCost: CheckCost;
  readonly anonymousCache: AnonymousCache;
};

/** Even an operation without a cost must be parsed and validated. */
const costMin = 1;
/** This many root fields are named when an operation is too costly. */
const shownMax = 5;
/** A cached answer needs no plan and no subgraph, but is parsed, validated and sent like any other. */
const cachedDivisor = 10;

/**
 * Rejects operations that could cost more than `configuredMax`, and consumes the others' cost from the rate limit.
 * `listSize` is the assumed length of a list without `@listSize`.
 */
export function useCost(
  configuredMax: number,
  consumeRateLimit: ConsumeRateLimit,
  listSize = defaultListSize,
): CheckCost {
  const tables = new WeakMap<Revision, CostTable>();
  const costsOf = (revision: Revision) => {
    const costs = tables.get(revision) ?? costTableOf(revision.document);
    tables.set(revision, costs);
    return costs;
  };
  const known = new WeakMap<Revision, WeakMap<OperationDefinitionNode, number>>();
  /** Without variables the cost of an operation is always the same. */
  const costIn = (revision: Revision, request: Parameters<typeof costOf>[2]) => {
    const { operation } = request;
    const costs = known.get(revision) ?? new WeakMap<OperationDefinitionNode, number>();
    known.set(revision, costs);
    const earlier = costs.get(operation);
    if (earlier !== undefined) return earlier;
    const cost = costOf(revision.api.js, costsOf(revision), request, listSize);
    if (!operation.variableDefinitions?.length) costs.set(operation, cost);
    return cost;
  };
  return (revision, request, sender) => {
    const { document, operationName, variables } = request;
    const { isCached = false, costMax = configuredMax } = request;
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const cost = costIn(revision, { document, operation, variables });
    if (cost > costMax) {
      throw tooCostly(operation, (part) =>
        costOf(
          revision.api.js,
          costsOf(revision),
          { document, operation: part, variables },
          listSize,
        ),
      );
    }
    const charged = isCached ? Math.ceil(cost / cachedDivisor) : cost;
    return consumeRateLimit(sender, Math.max(costMin, charged));
  };
}

/**
 * Apollo plugin: checks the cost of each query and mutation after validation, before planning. With
 * `showCost` every response has the charged cost in `extensions.cost`.
 */
export function costPlugin(
  { graph, checkCost, anonymousCache }: CostPorts,
  showCost: boolean,
): ApolloServerPlugin<SentContext> {
  return {
    requestDidStart: async () => {
      let cost: ConsumedCost | null = null;
      return {
        didResolveOperation: async (resolved) => {
          const { schema, document, request, contextValue } = resolved;
          if (contextValue.executed) {
            cost = contextValue.executed.cost;
            return;
          }
          const { operationName, variables = {} } = request;
          const isCached = anonymousCache.lookUp(resolved);
          const { costMax = null } = contextValue;
          const limit = costMax !== null && { costMax };
          const operation = { document, operationName, variables, isCached, ...limit };
          cost = checkCost(graph.revisionOf(schema), operation, contextValue);
        },
        willSendResponse: async ({ response: { body } }) => {
          if (!showCost || !cost || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost };
        },
      };
    },
  };
}

/** Names the root fields with their costs, the costliest first. */
function tooCostly(
  operation: OperationDefinitionNode,
  costIn: (part: OperationDefinitionNode) => number,
): GraphQLError {
  const { selectionSet } = operation;
  const fields = selectionSet.selections.map((selection) => {
    const part = { ...operation, selectionSet: { ...selectionSet, selections: [selection] } };
    return { name: nameOf(selection), cost: costIn(part) };
  });
  fields.sort((one, other) => other.cost - one.cost);
  const shown = fields.slice(0, shownMax).map(({ name, cost }) => `${name} costs ${cost}`);
  return limitExceeded('TOO_COSTLY', `${shown.join(', ')}.`);
}

/** As the client wrote it. */
function nameOf(selection: SelectionNode): string {
  if (selection.kind === Kind.FIELD) return `\`${(selection.alias ?? selection.name).value}\``;
  return selection.kind === Kind.FRAGMENT_SPREAD ? `...${selection.name.value}` : 'a fragment';
}
