import type { IncomingRecord } from '../../bus/bus.ts';

const clean = <Text extends string | null>(text: Text) =>
  (text?.replaceAll('\0', '\uFFFD') ?? text) as Text;

/** The record without what PostgreSQL refuses in a text: NUL, which no JSON has either. */
export function stripNul(record: IncomingRecord): IncomingRecord {
  const headers = Object.entries(record.headers).map((header) => header.map(clean));
  return {
    ...record,
    key: clean(record.key),
    value: clean(record.value),
    headers: Object.fromEntries(headers),
  };
}
