/**
 * Makes the series of a smaller seller from a large one: each unit is kept with the probability
 * that gives the mean, in units a day. With a clump of 3 each kept unit is the first of a purchase
 * of 3 units on average (geometric). The same seed gives the same series.
 */
export function thinnedSeries(
  values: readonly number[],
  { mean, clump, seed }: { readonly mean: number; readonly clump: number; readonly seed: number },
): number[] {
  const next = randomFrom(seed);
  const sum = values.reduce((total, value) => total + value, 0);
  const kept = (mean * values.length) / clump / sum;
  /** How many units are left out before the next one that is kept. */
  const unitsBetween = () => Math.floor(Math.log(1 - next()) / Math.log(1 - kept));
  let leftOut = unitsBetween();
  return values.map((value) => {
    let units = 0;
    for (let left = value; ; leftOut = unitsBetween()) {
      if (leftOut >= left) {
        leftOut -= left;
        return units;
      }
      left -= leftOut + 1;
      units++;
      while (next() < 1 - 1 / clump) units++;
    }
  });
}

/** Mulberry32: numbers from 0 to below 1, the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
