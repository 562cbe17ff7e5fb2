/** A measured value and its budget. */
export type Measurement = {
  readonly name: string;
  readonly measured: number;
  readonly budget: number | null;
  readonly unit: string;
  /** How it was measured, in a few words. */
  readonly how: string;
};

/** Returns the value below which the share `p` of the samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

/** Formats a line for the console. */
export function lineOf(measurement: Measurement): string {
  return `${measurement.name.padEnd(38)} ${cellOf(measurement)}`;
}

/** Formats the value, and whether it is within its budget. */
export function cellOf({ measured, budget, unit }: Measurement): string {
  const value = measured >= 100 ? Math.round(measured) : Math.round(measured * 10) / 10;
  if (budget === null) return `${value} ${unit}`.trim();
  const verdict = measured <= budget ? 'of' : '**over**';
  return `${value} ${verdict} ${budget} ${unit}`.trim();
}
