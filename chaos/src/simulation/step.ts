import type { Random } from '../random.ts';

/**
 * One decision of fate: whose turn it is, how much they do, what goes wrong, and how. Zero is the
 * most ordinary each time: the first in line does all there is to do, and nothing goes wrong.
 */
export type Step = {
  /** Where in the line, from 0 up to but not including 1. */
  readonly turn: number;
  /** Whose turn it is by name, and what they look at, where that is known from an earlier run. */
  readonly who: string | null;
  readonly place: string | null;
  readonly size: number;
  readonly mishap: number;
  readonly detail: number;
};

export const ordinary: Step = {
  ...{ turn: 0, who: null, place: null },
  ...{ size: 0, mishap: 0, detail: 0 },
};

/**
 * Some runs are rough and some are calm, some are long and some are short; and each has its own few
 * kinds of mishap, as one kind alone comes further than all together (A. Groce et al., Swarm Testing,
 * ISSTA 2012).
 */
export function stepsBy(random: Random): Step[] {
  const { between, next, of } = random;
  const roughness = of([0, 0.1, 0.2, 0.4]);
  // Above 1 the plumbing is quick, below it people are, and much waits.
  const haste = of([0.4, 1, 2]);
  const kinds = Array.from({ length: between(1, 3) }, () => between(1, 6));
  return Array.from({ length: between(0, 120) }, () => ({
    turn: next() ** haste,
    who: null,
    place: null,
    size: between(0, 9_999),
    mishap: next() < roughness ? of(kinds) : 0,
    detail: between(0, 9_999),
  }));
}
