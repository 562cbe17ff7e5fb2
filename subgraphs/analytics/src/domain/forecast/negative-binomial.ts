/** The distribution of a count, such as the units of a day. */
export type CountDistribution = {
  /** The least count that is not exceeded with this probability. */
  readonly quantile: (level: number) => number;
  /** The probability that the count is at most this number. */
  readonly atMost: (count: number) => number;
};

/** Terms below this share of the largest one are left out. */
const negligible = 1e-14;

/** Counts are told apart in steps of at least this part of their spread: the work stays bounded. */
const stepsOfSpread = 500;

/** The least dispersion is this part of the mean, that is a standard deviation of 0.1 % of it. */
const dispersionMin = 1e-6;

/**
 * The negative binomial distribution with a mean above 0 and a variance of mean · dispersion; with
 * a dispersion of 1 or less it is the Poisson distribution. The probabilities follow from the
 * largest one by P(k+1) = P(k) · (mean + k·(dispersion−1)) / ((k+1)·dispersion), so neither
 * factorials nor the gamma function are needed, and nothing underflows. A spread above 500 is
 * counted in lots of more than one.
 */
export function negativeBinomial(mean: number, dispersion: number): CountDistribution {
  const varianceRatio = Math.max(1, dispersion, mean * dispersionMin);
  const spread = Math.sqrt(mean * varianceRatio);
  const widest = Math.max(1, spread / stepsOfSpread, varianceRatio / stepsOfSpread);
  const lot = Math.min(varianceRatio, widest);
  const { first, cumulative } = probabilities(mean / lot, varianceRatio / lot);
  const last = cumulative.length - 1;
  return {
    quantile: (level) => Math.round((first + firstReaching(cumulative, level)) * lot),
    atMost: (count) => {
      const at = Math.floor(count / lot) - first;
      return at < 0 ? 0 : (cumulative[Math.min(at, last)] ?? 1);
    },
  };
}

type Probabilities = { readonly first: number; readonly cumulative: Float64Array };

function probabilities(mean: number, dispersion: number): Probabilities {
  const ratio = (count: number) => (mean + count * (dispersion - 1)) / ((count + 1) * dispersion);
  const mode = Math.max(0, Math.floor(mean - dispersion + 1));
  const below: number[] = [];
  for (let count = mode - 1, term = 1; count >= 0 && term > negligible; count--) {
    term /= ratio(count);
    below.push(term);
  }
  const terms = [...below.reverse(), 1];
  for (let count = mode, term = 1; term > negligible; count++) {
    term *= ratio(count);
    terms.push(term);
  }
  const total = terms.reduce((sum, term) => sum + term, 0);
  const cumulative = new Float64Array(terms.length);
  let sum = 0;
  for (const [index, term] of terms.entries()) {
    sum += term / total;
    cumulative[index] = sum;
  }
  return { first: mode - below.length, cumulative };
}

/** The first index at which the rising numbers reach the level. */
function firstReaching(rising: Float64Array, level: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 1) >= level) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Which part of a count the interval of this coverage holds, from 0 to 1. An interval of whole
 * numbers cannot hold exactly 80 %, as on most days a slow seller sells nothing. So the count is
 * spread evenly over the probabilities from "less" to "at most", and the part within 10 % … 90 %
 * counts: the non-randomised probability integral transform of Czado, Gneiting and Held (2009,
 * Biometrics 65:1254).
 */
export function shareWithin(counts: CountDistribution, count: number, coverage: number): number {
  const [less, atMost] = [counts.atMost(count - 1), counts.atMost(count)];
  const [low, high] = [(1 - coverage) / 2, (1 + coverage) / 2];
  if (atMost <= less) return less >= low && less <= high ? 1 : 0;
  return Math.max(0, Math.min(atMost, high) - Math.max(less, low)) / (atMost - less);
}
