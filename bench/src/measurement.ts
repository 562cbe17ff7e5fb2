/** One measured figure beside its budget. */
export type Figure = {
  readonly name: string;
  readonly measured: number;
  readonly budget: number | null;
  readonly unit: string;
  /** How it was measured, in a few words. */
  readonly how: string;
};

/** The value below which the share `p` of the samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

/** For who looks on while it is measured. */
export function lineOf(figure: Figure): string {
  return `${figure.name.padEnd(38)} ${cellOf(figure)}`;
}

/** The value, and whether it keeps its budget. */
export function cellOf({ measured, budget, unit }: Figure): string {
  const value = measured >= 100 ? Math.round(measured) : Math.round(measured * 10) / 10;
  if (budget === null) return `${value} ${unit}`.trim();
  const verdict = measured <= budget ? 'of' : '**over**';
  return `${value} ${verdict} ${budget} ${unit}`.trim();
}
