import type { IncomingRecord } from '../../bus/bus.ts';

const clean = <Text extends string | null>(text: Text) =>
  (text?.replaceAll('\0', '\uFFFD') ?? text) as Text;

/** Replaces NUL, which PostgreSQL refuses in a text, and which no valid JSON contains. */
export function stripNul(record: IncomingRecord): IncomingRecord {
  const headers = Object.entries(record.headers).map((header) => header.map(clean));
  return {
    ...record,
    key: clean(record.key),
    value: clean(record.value),
    headers: Object.fromEntries(headers),
  };
}
