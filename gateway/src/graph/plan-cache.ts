import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DocumentNode, validate } from 'graphql';
import { LRUCache } from 'lru-cache';
import { noOverrides, type OverrideConditions } from './override-conditions.ts';
import { type Plan, planOperation } from './plan.ts';
import type { Revision } from './revision.ts';

/** A validated operation; `hash` identifies its text. */
export type Operation = {
  readonly hash: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
};

type CachedPlan = {
  readonly operation: Operation;
  readonly overrides: OverrideConditions;
  readonly plan: Plan;
};

const plansMax = 500;
const plansWarmed = 100;

/** The plans of queries and mutations, each made once per revision. */
export class PlanCache {
  private readonly revisions = new WeakMap<Revision, LRUCache<string, CachedPlan>>();

  /** Whether `planOf` would return a cached plan. */
  has(revision: Revision, operation: Operation, overrides = noOverrides): boolean {
    return this.cacheFor(revision).has(keyOf(operation, overrides));
  }

  /** Returns the cached plan, or plans the operation synchronously, which takes some milliseconds. */
  planOf(revision: Revision, operation: Operation, overrides = noOverrides): Plan {
    const cached = this.cacheFor(revision);
    const key = keyOf(operation, overrides);
    const earlier = cached.get(key);
    if (earlier) return earlier.plan;
    const plan = planOperation(revision, operation.document, operation.operationName, {
      overrides,
    });
    cached.set(key, { operation, overrides, plan });
    return plan;
  }

  /** Plans the most recent operations of `now` for `next`, so that a new revision starts warm. */
  async warm(next: Revision, now: Revision): Promise<void> {
    const operations = [...this.cacheFor(now).values()].slice(0, plansWarmed);
    for (const { operation, overrides } of operations.reverse()) {
      if (validate(next.api.js, operation.document).length === 0)
        this.planOf(next, operation, overrides);
      await nextTurn();
    }
  }

  private cacheFor(revision: Revision): LRUCache<string, CachedPlan> {
    const cached = this.revisions.get(revision) ?? new LRUCache({ max: plansMax });
    this.revisions.set(revision, cached);
    return cached;
  }
}

function keyOf({ hash, operationName = '' }: Operation, overrides: OverrideConditions): string {
  const sides = [...overrides].flatMap(([label, applies]) => (applies ? label : []));
  return `${hash} ${operationName} ${sides.join()}`;
}
