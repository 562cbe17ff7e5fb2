import type { Random } from '@souk/platform/testing/random';

/**
 * One random choice: who acts, how much they do, which fault occurs, and its details. Zero is the
 * ordinary case of each: the first actor does all there is to do, and nothing fails.
 */
export type Step = {
  /** Position among the possible turns, from 0 up to but not including 1. */
  readonly turn: number;
  /** Name of the actor, and the partitions it reads, when an earlier run has recorded them. */
  readonly actor: string | null;
  readonly partitions: string | null;
  readonly size: number;
  readonly fault: number;
  readonly detail: number;
};

export const ordinary: Step = {
  ...{ turn: 0, actor: null, partitions: null },
  ...{ size: 0, fault: 0, detail: 0 },
};

/**
 * Generates the steps of a run. Runs differ in length and in how often faults occur, and each has only
 * a few kinds of fault, as few kinds reach deeper states than all together (A. Groce et al., Swarm
 * Testing, ISSTA 2012).
 */
export function randomSteps(random: Random): Step[] {
  const { between, next, pick } = random;
  const faultRate = pick([0, 0.1, 0.2, 0.4]);
  // Above 1 the infrastructure acts first; below 1 people do, and messages pile up.
  const bias = pick([0.4, 1, 2]);
  const kinds = Array.from({ length: between(1, 3) }, () => between(1, 6));
  return Array.from({ length: between(0, pick([120, 120, 300])) }, () => ({
    turn: next() ** bias,
    actor: null,
    partitions: null,
    size: between(0, 9_999),
    fault: next() < faultRate ? pick(kinds) : 0,
    detail: between(0, 9_999),
  }));
}
