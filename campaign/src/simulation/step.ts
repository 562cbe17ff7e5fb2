import type { Random } from '../random.ts';

/**
 * One decision of fate: whose turn it is, how much they do, what goes wrong, and how. Zero is the
 * most ordinary each time: the first in line does all there is to do, and nothing goes wrong.
 */
export type Step = {
  readonly turn: number;
  readonly size: number;
  readonly mishap: number;
  readonly detail: number;
};

export const ordinary: Step = { turn: 0, size: 0, mishap: 0, detail: 0 };

/** Some runs are rough and some are calm, some are long and some are short. */
export function stepsBy(random: Random): Step[] {
  const { between, next, of } = random;
  const roughness = of([0, 0.05, 0.15, 0.3]);
  return Array.from({ length: between(0, 120) }, () => ({
    turn: between(0, 9_999),
    size: between(0, 9_999),
    mishap: next() < roughness ? between(1, 6) : 0,
    detail: between(0, 9_999),
  }));
}
