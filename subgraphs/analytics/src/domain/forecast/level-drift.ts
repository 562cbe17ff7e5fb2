/**
 * The standard deviation of the level of a series some weeks later, as a part of the level. A short
 * history does not show it. The figure was chosen so that the intervals of short histories hold
 * what they say on the series of docs/forecast.md.
 */
const levelDrift = 0.25;

/** The drift counts as much as this many sums of the past that have no day in common. */
const driftWeight = 4;

/** Quantiles of the normal distribution. */
const normalQuantiles = new Map([
  [0.025, -1.96],
  [0.1, -1.2816],
  [0.9, 1.2816],
  [0.975, 1.96],
]);

/** Returns the quantile of the logarithm of a future level, compared with today's. */
export function driftQuantile(level: number): number {
  return levelDrift * (normalQuantiles.get(level) ?? 0);
}

/**
 * Returns how much the drift adds to the dispersion (variance / mean) of a sum over so many days.
 */
export function driftDispersion(mean: number, days: number): number {
  return levelDrift ** 2 * mean * days;
}

/**
 * Combines what the past sums of a series show with what the drift of levels leads to expect. Sums
 * with days in common show little more than one of them, so only the number of separate sums
 * counts.
 */
export function withDrift(past: number, drift: number, separateSums: number): number {
  return (past * separateSums + drift * driftWeight) / (separateSums + driftWeight);
}
