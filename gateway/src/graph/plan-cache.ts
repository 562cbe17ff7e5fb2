import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DocumentNode, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Plan, planOperation } from './plan.ts';
import type { Revision } from './revision.ts';

/** A validated operation as it came; `hash` tells its text from every other. */
export type Operation = {
  readonly hash: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
};

type Kept = { readonly operation: Operation; readonly plan: Plan };

const plansKept = 500;
const plansWarmed = 100;

/** The plans of queries and mutations, each made once for a revision. */
export class PlanCache {
  private readonly revisions = new WeakMap<Revision, LRUCache<string, Kept>>();

  /** Looked up without waiting; planned, in some milliseconds, when it is new. */
  planOf(revision: Revision, operation: Operation): Plan {
    const kept = this.keptFor(revision);
    const key = `${operation.hash} ${operation.operationName ?? ''}`;
    const earlier = kept.get(key);
    if (earlier) return earlier.plan;
    const plan = planOperation(revision, operation.document, operation.operationName);
    kept.set(key, { operation, plan });
    return plan;
  }

  /** Plans for `next` what was asked last of `now`, so that a swap makes nobody wait. */
  async warm(next: Revision, now: Revision): Promise<void> {
    const operations = [...this.keptFor(now).values()].slice(0, plansWarmed);
    for (const { operation } of operations.reverse()) {
      if (validate(next.api.js, operation.document).length === 0) this.planOf(next, operation);
      await nextTurn();
    }
  }

  private keptFor(revision: Revision): LRUCache<string, Kept> {
    const kept = this.revisions.get(revision) ?? new LRUCache({ max: plansKept });
    this.revisions.set(revision, kept);
    return kept;
  }
}
