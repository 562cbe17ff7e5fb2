import type { Viewer } from '@souk/auth/viewer';
import { holds, valueAt } from '@souk/schema/conditions';
import { notFound } from '../errors.ts';
import type { SourceEvent } from '../schema/build-root-value.ts';
import type { Offsets } from '../topics/recent-records.ts';
import type { TopicRecord } from '../topics/topic-record.ts';
import { type Cursors, cursorsOf, type EntityVersion } from './cursor.ts';
import type { SubscriptionPlan } from './subscription-plans.ts';
import { rootArgumentsOf, type SubscriptionRequest } from './subscription-request.ts';

/** A subscription request with its arguments, planned in one revision of the graph. */
export type Stream = {
  readonly request: SubscriptionRequest;
  readonly plan: SubscriptionPlan;
  readonly args: Readonly<Record<string, unknown>>;
  readonly cursors: Cursors;
};

/** Creates a stream. `after` is the cursor to continue from. Throws for a variable of a wrong type. */
export function streamOf(
  request: SubscriptionRequest,
  plan: SubscriptionPlan,
  cursorKey: string,
): { stream: Stream; after: string | null } {
  const { after, args } = rootArgumentsOf(plan, request);
  const { topic, field } = plan.fromTopic;
  const cursors = cursorsOf(cursorKey, topic, field, args);
  return { stream: { request, plan, args, cursors }, after };
}

/** The key of the stream's records; null for all. Throws NOT_FOUND if the key needs a missing viewer. */
export function recordKeyOf({ plan, args }: Stream, viewer: Viewer | null): string | null {
  const { key } = plan.fromTopic;
  if (!key) return null;
  const value = valueAt(key, { args, viewer, event: null });
  if (typeof value !== 'string') throw notFound();
  return value;
}

/** Whether the viewer may see the event. */
export function isVisible(
  { plan, args }: Stream,
  viewer: Viewer | null,
  event: TopicRecord['event'],
): boolean {
  return holds(plan.fromTopic.visibleTo, { args, viewer, event });
}

/** Whether the event passes the stream's `where`, and the viewer may see it. */
export function matches(
  stream: Stream,
  viewer: Viewer | null,
  event: TopicRecord['event'],
): boolean {
  const { where } = stream.plan.fromTopic;
  const passesWhere = !where || holds(where, { args: stream.args, viewer, event });
  return passesWhere && isVisible(stream, viewer, event);
}

/** The key of the entity that the event is about. */
export function entityOf({ plan }: Stream, event: TopicRecord['event']): string {
  return String(valueAt(plan.fromTopic.entityId, { args: {}, viewer: null, event }));
}

/** Null for a change without a version, whose duplicates can't be recognised. */
export function entityVersion(entity: string, version: number | null): EntityVersion | null {
  return version === null ? null : { entity, version };
}

/** Creates the source event of a record. `offsets` are those of the topic after the record. */
export function sourceEventOf(stream: Stream, record: TopicRecord, offsets: Offsets): SourceEvent {
  const { event, text, at, partition, position, version } = record;
  // All records of a key are in one partition, so the cursor needs no other.
  const needed = stream.plan.fromTopic.key ? new Map([[partition, position + 1n]]) : offsets;
  const entity = entityOf(stream, event);
  const lastDelivered = entityVersion(entity, version);
  const cursor = stream.cursors.sign({ offsets: needed, lastDelivered, at });
  return { event, text, cursor, snapshot: false, entity, version, at };
}
