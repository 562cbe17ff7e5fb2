import type { OutgoingRecord } from '../../bus/bus.ts';
import type { OutboxRow } from './outbox-rows.ts';

/**
 * A message as it goes over the wire: CloudEvents 1.0 in Kafka's binary mode, so that the value is
 * plain JSON and all about it stands in the headers.
 */
export function recordOf(row: OutboxRow): OutgoingRecord {
  const headers = {
    ce_specversion: '1.0',
    ce_id: row.id,
    ce_source: row.source,
    ce_type: row.type,
    ce_time: row.occurred_at.toISOString(),
    'content-type': 'application/json',
    correlationid: row.correlation_id,
    ...(row.aggregate_version !== null && { aggregateversion: String(row.aggregate_version) }),
    ...(row.causation_id !== null && { causationid: row.causation_id }),
    ...(row.traceparent !== null && { traceparent: row.traceparent }),
  };
  return { topic: row.topic, key: row.key, value: row.value, headers };
}
