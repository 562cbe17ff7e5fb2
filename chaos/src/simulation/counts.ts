/** What happened in a run, in numbers. */
export type Counts = {
  orders: number;
  messages: number;
  repeats: number;
  /** Messages that were handled after one that was told later. */
  overtaken: number;
  crashes: number;
  /** Batches of which nobody knew whether the broker has them. */
  lostAnswers: number;
  rereadings: number;
  stumbles: number;
  deadLetters: number;
  timeouts: number;
  endings: Record<string, number>;
};

export function noCounts(): Counts {
  return {
    ...{ orders: 0, messages: 0, repeats: 0, overtaken: 0, crashes: 0, lostAnswers: 0 },
    ...{ rereadings: 0, stumbles: 0, deadLetters: 0, timeouts: 0, endings: {} },
  };
}

/** Adds what another run counted. */
export function addTo(sum: Counts, { endings, ...numbers }: Counts): void {
  for (const [name, count] of Object.entries(numbers)) {
    sum[name as keyof typeof numbers] += count;
  }
  for (const [ending, count] of Object.entries(endings)) {
    sum.endings[ending] = (sum.endings[ending] ?? 0) + count;
  }
}
