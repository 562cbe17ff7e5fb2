/**
 * Shares an amount by weights, exactly, by the largest remainder: no share is off by a whole minor unit, and
 * the sum of the shares is the amount. Equal remainders go to the first ones. Without any weight the
 * shares are zero.
 */
export function shareAmount(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) return weights.map(() => 0);
  const parts = weights.map((weight, index) => {
    const product = BigInt(amount) * BigInt(weight);
    return { index, share: Number(product / whole), remainder: product % whole };
  });
  const rest = amount - parts.reduce((sum, { share }) => sum + share, 0);
  const first = parts
    .toSorted((one, other) => Number(other.remainder - one.remainder) || one.index - other.index)
    .slice(0, rest);
  const more = new Set(first.map(({ index }) => index));
  return parts.map(({ index, share }) => share + (more.has(index) ? 1 : 0));
}
