import type { IncomingRecord } from '../../bus/bus.ts';

/** Replaces NUL, which PostgreSQL refuses in a text, by the replacement character U+FFFD. */
export function replaceNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

/** Replaces NUL in key, value and headers of a record. Valid JSON contains none. */
export function replaceNulIn(record: IncomingRecord): IncomingRecord {
  const headers = Object.entries(record.headers).map((header) => header.map(replaceNul));
  return {
    ...record,
    key: record.key === null ? null : replaceNul(record.key),
    value: record.value === null ? null : replaceNul(record.value),
    headers: Object.fromEntries(headers),
  };
}
