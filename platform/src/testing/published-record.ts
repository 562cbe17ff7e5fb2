import type { OutgoingRecord } from '../bus/bus.ts';
import { newId } from '../runtime/id.ts';

/** Builds a record as the relay of another service sends it. */
export function publishedRecord(
  type: string,
  key: string | null,
  data: unknown,
  headers: Record<string, string> = {},
): OutgoingRecord {
  return {
    topic: type,
    key,
    value: JSON.stringify(data),
    headers: {
      ce_specversion: '1.0',
      ce_id: newId(),
      ce_source: 'elsewhere',
      ce_type: type,
      ce_time: new Date().toISOString(),
      ...headers,
    },
  };
}
