/** Counts of what happened in a run. */
export type Counts = {
  orders: number;
  messages: number;
  duplicates: number;
  /** Messages handled after a message that was published later. */
  reordered: number;
  crashes: number;
  /** Batches whose acknowledgement by the broker was lost. */
  lostAnswers: number;
  rereads: number;
  handlerFaults: number;
  deadLetters: number;
  timeouts: number;
  endings: Record<string, number>;
};

export function noCounts(): Counts {
  return {
    ...{ orders: 0, messages: 0, duplicates: 0, reordered: 0, crashes: 0, lostAnswers: 0 },
    ...{ rereads: 0, handlerFaults: 0, deadLetters: 0, timeouts: 0, endings: {} },
  };
}

/** Adds the counts of another run. */
export function addTo(sum: Counts, { endings, ...numbers }: Counts): void {
  for (const [name, count] of Object.entries(numbers)) {
    sum[name as keyof typeof numbers] += count;
  }
  for (const [ending, count] of Object.entries(endings)) {
    sum.endings[ending] = (sum.endings[ending] ?? 0) + count;
  }
}
