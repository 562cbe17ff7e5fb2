import type { Logger } from '@souk/platform/runtime/logger';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { executePlan, type Run } from './execute-plan.ts';
import { type Plan, planOperation, planSubscription } from './plan.ts';
import { type Operation, PlanCache } from './plan-cache.ts';
import { loadRevision, type Revision, type SubgraphFor } from './revision.ts';

export type { Plan, Revision, SubgraphFor };

/** Told of each swap, after it. */
type OnChange = (now: Revision, before: Revision) => void;

/** The graph as it is now, and what can be done with it. */
export interface Graph {
  /** Take it once for each operation, and stay with it. */
  readonly current: Revision;
  /** The revision whose API this is. */
  revisionOf(api: GraphQLSchema): Revision;
  /** The plan of a query or mutation that was validated against `revision`; kept by its hash. */
  planOf(revision: Revision, operation: Operation): Plan;
  /** Plans a validated subscription on the current revision. 2.5–4 ms: once per operation. */
  planSubscription(document: DocumentNode, operationName?: string): Plan;
  /** Plans a question of our own, which may ask for `@inaccessible` fields. Nobody validates it. */
  planHidden(document: DocumentNode): Plan;
  /** Runs a plan, also one of an earlier revision. Faults of subgraphs are errors in the result. */
  execute(plan: Plan, run: Run): Promise<ExecutionResult>;
  /** Returns how to stop listening. */
  onChange(listener: OnChange): () => void;
  /** Loads a supergraph and makes it the current one. Throws, and changes nothing, if it is broken. */
  change(sdl: string): Promise<void>;
}

/** Opens the graph with its first revision. Throws when that is broken. */
export async function openGraph(
  sdl: string,
  subgraphFor: SubgraphFor,
  logger: Logger,
): Promise<Graph> {
  let current = await loadRevision(sdl, subgraphFor, logger);
  const revisions = new WeakMap([[current.api.js, current]]);
  const plans = new PlanCache();
  const listeners = new Set<OnChange>();
  return {
    get current() {
      return current;
    },
    revisionOf: (api) => revisions.get(api) ?? current,
    planOf: (revision, operation) => plans.planOf(revision, operation),
    planSubscription: (document, name) => planSubscription(current, document, name),
    planHidden: (document) => planOperation(current, document, undefined, current.whole),
    execute: executePlan,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: async (text) => {
      const next = await loadRevision(text, subgraphFor, logger);
      await plans.warm(next, current);
      const before = current;
      revisions.set(next.api.js, next);
      current = next;
      for (const listener of listeners) tell(() => listener(next, before), logger);
    },
  };
}

/** Whoever can't cope with the new graph must not keep others from hearing of it. */
function tell(listener: () => void, logger: Logger): void {
  try {
    listener();
  } catch (err) {
    logger.error({ err }, 'a part of the gateway did not follow the graph');
  }
}
