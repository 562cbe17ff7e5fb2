import type { Logger } from '@souk/platform/runtime/logger';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { type ExecutionInput, executePlan } from './execute-plan.ts';
import type { OverrideConditions } from './override-conditions.ts';
import { type Plan, planOperation, planSubscription } from './plan.ts';
import { type Operation, PlanCache } from './plan-cache.ts';
import { loadRevision, type Revision, type SubgraphFor, type SubgraphSource } from './revision.ts';

export type { Plan, Revision, SubgraphFor, SubgraphSource };

/** Called after each change of the current revision. */
type OnChange = (now: Revision, before: Revision) => void;

/** The current supergraph, and the operations on it. */
export interface Graph {
  /** Read it once per operation, and use that revision to the end. */
  readonly current: Revision;
  /** The revision with this API schema; the current one for an unknown schema. */
  revisionOf(api: GraphQLSchema): Revision;
  /** The plan of a query or mutation that was validated against `revision`; cached by its hash. */
  planOf(revision: Revision, operation: Operation, overrides?: OverrideConditions): Plan;
  /** Whether `planOf` has the plan already. Without it, planning takes some milliseconds. */
  isPlanned(revision: Revision, operation: Operation, overrides?: OverrideConditions): boolean;
  /** Plans a validated subscription on the current revision. 2.5–4 ms: once per operation. */
  planSubscription(document: DocumentNode, operationName?: string): Plan;
  /** Plans an operation of the gateway itself, which may select `@inaccessible` fields. Not validated. */
  planInternal(document: DocumentNode): Plan;
  /** Runs a plan, also one of an earlier revision. Subgraph failures are errors in the result. */
  execute(plan: Plan, run: ExecutionInput): Promise<ExecutionResult>;
  /** The number of mutations that have ended: an answer from before the last one may be stale. */
  readonly mutationsEnded: number;
  /** Returns a function that removes the listener. */
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
  let mutationsEnded = 0;
  return {
    get current() {
      return current;
    },
    revisionOf: (api) => revisions.get(api) ?? current,
    planOf: (revision, operation, overrides) => plans.planOf(revision, operation, overrides),
    isPlanned: (revision, operation, overrides) => plans.has(revision, operation, overrides),
    planSubscription: (document, name) => planSubscription(current, document, name),
    planInternal: (document) =>
      planOperation(current, document, undefined, { view: current.fullSchema }),
    execute: async (plan, run) => {
      try {
        return await executePlan(plan, run);
      } finally {
        if (plan.executable.client.operation.operation === 'mutation') mutationsEnded += 1;
      }
    },
    get mutationsEnded() {
      return mutationsEnded;
    },
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
      for (const listener of listeners) notify(() => listener(next, before), logger);
    },
  };
}

/** One failing listener must not keep the others from being notified. */
function notify(listener: () => void, logger: Logger): void {
  try {
    listener();
  } catch (err) {
    logger.error({ err }, 'a listener failed on a supergraph change');
  }
}
