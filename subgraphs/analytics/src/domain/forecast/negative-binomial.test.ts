import { negativeBinomial, shareWithin } from './negative-binomial.ts';

const levels = [0.025, 0.1, 0.5, 0.9, 0.975];

describe('the negative binomial distribution', () => {
  // Computed once by nbinom.ppf and nbinom.cdf of Python's scipy 1.18, with n = mean / (dispersion − 1)
  // and p = 1 / dispersion; for a dispersion of 1 by poisson.
  it.each([
    { mean: 0.05, dispersion: 1.01, quantiles: [0, 0, 0, 0, 1], atMost: 0.9985679493694591 },
    { mean: 0.14, dispersion: 1.05, quantiles: [0, 0, 0, 1, 1], atMost: 0.9886159772781485 },
    { mean: 0.14, dispersion: 2, quantiles: [0, 0, 0, 0, 2], atMost: 0.9710454961893621 },
    { mean: 0.3, dispersion: 1, quantiles: [0, 0, 0, 1, 2], atMost: 0.9630636868862332 },
    { mean: 1, dispersion: 1.2, quantiles: [0, 0, 1, 2, 4], atMost: 0.9042245370370371 },
    { mean: 2, dispersion: 3, quantiles: [0, 0, 1, 5, 9], atMost: 0.8024691358024691 },
    { mean: 3, dispersion: 20, quantiles: [0, 0, 0, 9, 26], atMost: 0.829474896250886 },
    { mean: 10, dispersion: 1.5, quantiles: [3, 5, 10, 15, 18], atMost: 0.6774961097967621 },
    { mean: 140, dispersion: 4, quantiles: [97, 111, 139, 171, 190], atMost: 0.54478057652201 },
    {
      mean: 600,
      dispersion: 1.3,
      quantiles: [546, 564, 600, 636, 655],
      atMost: 0.5252076073268919,
    },
    {
      mean: 2000,
      dispersion: 1,
      quantiles: [1913, 1943, 2000, 2057, 2088],
      atMost: 0.5148624914522697,
    },
  ])('is that of scipy for a mean of $mean and a dispersion of $dispersion', (known) => {
    const counts = negativeBinomial(known.mean, known.dispersion);
    expect(levels.map(counts.quantile)).toEqual(known.quantiles);
    expect(counts.atMost(Math.floor(known.mean) + 1)).toBeCloseTo(known.atMost, 10);
  });

  it.each([
    [50_000, 900, [37_724, 41_619, 49_700, 58_766, 63_978]],
    [1_000_000, 30_000, [689_765, 785_439, 990_018, 1_227_400, 1_366_940]],
  ])(
    'of mean %d and dispersion %d is counted in lots: a thousandth off at most',
    (mean, dispersion, known) => {
      const { quantile } = negativeBinomial(mean, dispersion);
      levels.map(quantile).forEach((found, index) => {
        expect(Math.abs(found / (known[index] ?? 0) - 1)).toBeLessThan(0.001);
      });
    },
  );

  it('of the largest numbers has a bounded spread, and no NaN', () => {
    const { quantile, atMost } = negativeBinomial(1e15, 1);
    expect(levels.map(quantile).every((bound) => Math.abs(bound / 1e15 - 1) < 0.003)).toBe(true);
    expect(atMost(1e15)).toBeCloseTo(0.5, 2);
  });

  it('counts a dispersion below 1 as 1', () => {
    expect(negativeBinomial(3, 0.2).atMost(2)).toBe(negativeBinomial(3, 1).atMost(2));
  });

  it('has the probability 0 below 0, and 1 far above', () => {
    const { atMost } = negativeBinomial(2, 3);
    expect([atMost(-1), atMost(10_000)].map((found) => found.toFixed(12))).toEqual([
      '0.000000000000',
      '1.000000000000',
    ]);
  });
});

describe('the share of a count within an interval', () => {
  // A Poisson distribution of mean 0.3: at most 0 is 0.741, at most 1 is 0.963.
  const counts = negativeBinomial(0.3, 1);

  it.each([
    ['the part above 10 % of P(0)', 0, (0.7408 - 0.1) / 0.7408],
    ['the part below 90 %', 1, (0.9 - 0.7408) / (0.9631 - 0.7408)],
    ['nothing of a rare count', 5, 0],
  ])('is %s', (_, count, share) => {
    expect(shareWithin(counts, count, 0.8)).toBeCloseTo(share, 3);
  });

  it('is the coverage, on average over all counts', () => {
    const probabilities = Array.from({ length: 20 }, (_, count) => ({
      count,
      probability: counts.atMost(count) - counts.atMost(count - 1),
    }));
    const expected = probabilities.reduce(
      (sum, { count, probability }) => sum + probability * shareWithin(counts, count, 0.8),
      0,
    );
    expect(expected).toBeCloseTo(0.8, 10);
  });
});
