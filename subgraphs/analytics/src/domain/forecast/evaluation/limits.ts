import type { Evaluation } from './evaluate.ts';

type Limit = {
  readonly figure: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
};

/** The units of the shop are forecast at least so well. */
const maeMax = 46;
const held80 = [79, 84] as const;
const held95 = [94, 97] as const;

/** The error of a fortnight's sum of a slow seller, as a part of that of "as on the last day". */
const sumRatioMax = 0.65;
const slowHeld80 = [77, 83] as const;

/** Returns a sentence for each figure that is outside of its limits. */
export function outsideLimits(evaluation: Evaluation): string[] {
  return limitsOf(evaluation)
    .filter(({ value, low, high }) => !(value >= low && value <= high))
    .map(
      ({ figure, value, low, high }) =>
        `${figure} is ${value.toFixed(2)}: it must be ${low} to ${high}.`,
    );
}

function limitsOf({ regular, slow }: Evaluation): Limit[] {
  const [units] = regular;
  const limit = (figure: string, value: number | null | undefined, [low, high]: Range) => ({
    figure,
    value: value ?? Number.NaN,
    low,
    high,
  });
  return [
    limit('The mean absolute error of units', units?.mae, [0, maeMax]),
    limit('The coverage of the 80 % interval of units', units?.coverage80, held80),
    limit('The coverage of the 95 % interval of units', units?.coverage95, held95),
    ...slow.flatMap(({ name, maeOfSum, held80: held }) => [
      limit(`The error of sums at ${name}, divided by the naive one,`, ratio(maeOfSum), [
        0,
        sumRatioMax,
      ]),
      limit(`The coverage of the 80 % interval at ${name}`, held, slowHeld80),
    ]),
  ];
}

type Range = readonly [low: number, high: number];

function ratio({ ours, naive }: { readonly ours: number; readonly naive: number }): number {
  return ours / naive;
}
