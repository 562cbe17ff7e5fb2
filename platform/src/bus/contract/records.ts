import type { OutgoingRecord } from '../bus.ts';

export const record = (
  topic: string,
  key: string | null,
  value: string | null,
): OutgoingRecord => ({
  topic,
  key,
  value,
  headers: {},
});

/** Creates `count` records over seven keys, each with its number as its value. */
export const numbered = (topic: string, count: number, from = 0): OutgoingRecord[] =>
  Array.from({ length: count }, (_, n) => record(topic, `key-${(from + n) % 7}`, String(from + n)));

export const values = (records: readonly OutgoingRecord[]) => records.map(({ value }) => value);

/** Returns the values of numbered records, in order of their numbers. */
export const sorted = (records: readonly OutgoingRecord[]) =>
  values(records).sort((a, b) => Number(a) - Number(b));

/** Returns the values of each key, in their order. */
export const valuesByKey = (records: readonly OutgoingRecord[]) =>
  Object.fromEntries(
    [...Map.groupBy(records, ({ key }) => String(key))].map(([key, of]) => [key, values(of)]),
  );
