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

/** A row of the table in the README. */
export function rowOf({ name, measured, budget, unit, how }: Figure): string {
  const value = measured >= 100 ? Math.round(measured) : Math.round(measured * 10) / 10;
  const kept = budget === null ? '–' : measured <= budget ? 'kept' : '**missed**';
  return `| ${name} | ${value} ${unit} | ${budget === null ? '–' : `≤ ${budget} ${unit}`} | ${kept} | ${how} |`;
}
