import type { Graph, Plan } from '../../graph/graph.ts';
import { isObject } from '../../json.ts';
import type { Caller } from '../../request/caller.ts';
import { currentTrace } from '../../request/trace.ts';
import { cursorTooOld, isNotFound, notFound } from '../errors.ts';
import type { SourceEvent } from '../schema/build-root-value.ts';
import type { SnapshotField } from '../schema/from-topic.ts';
import { type TopicRecord, versionIn } from '../topics/topic-record.ts';
import type { StreamPosition } from './cursor.ts';
import { entityOf, entityVersion, isVisible, type Stream } from './stream.ts';
import type { SubscriptionContext } from './subscription-context.ts';

/** The position that a client starts from, and the snapshot that it gets first. */
export type Start = { readonly from: StreamPosition; readonly snapshot: SourceEvent | null };

/**
 * Finds where a client starts. With a cursor or without, the caller must be able to see the entity
 * that the request names. With a cursor, the stream starts after it. Without one, or with one that is
 * too old or in another format, it starts with a snapshot, where the field has one. The offsets are
 * read before the snapshot is fetched, so that no record is lost; the snapshot's version identifies
 * the records that it already contains. A field without a snapshot starts now, and throws
 * CURSOR_TOO_OLD for an old cursor, since the client would not notice the lost records.
 */
export async function startPosition(
  stream: Stream,
  after: string | null,
  caller: Caller,
  context: SubscriptionContext,
): Promise<Start> {
  const { graph, tail, now, settings } = context;
  const { topic, snapshot } = stream.plan.fromTopic;
  if (after !== null) await assertVisible(stream, caller, context);
  const resumed = after === null ? null : stream.cursors.verify(after);
  if (resumed && (await isAvailable(topic, resumed, context))) {
    return { from: resumed, snapshot: null };
  }
  const { offsets } = tail.topic(topic);
  const at = now();
  if (!snapshot && after !== null) throw cursorTooOld();
  if (!snapshot) return { from: { offsets, lastDelivered: null, at }, snapshot: null };
  const signal = AbortSignal.timeout(settings.messageMs);
  const event = await fetchSnapshot(graph, stream, snapshot, caller, signal);
  const [entity, version] = [entityOf(stream, event), versionIn(event)];
  const from = { offsets, lastDelivered: entityVersion(entity, version), at };
  const cursor = stream.cursors.sign(from);
  const text = JSON.stringify(event);
  return { from, snapshot: { event, text, cursor, snapshot: true, entity, version, at } };
}

/**
 * Throws NOT_FOUND for an entity that does not exist or that the caller may not see. Without this check
 * a silent stream, after a cursor of the entity's owner, would reveal that the entity exists. While the
 * owning subgraph is unavailable the subscription starts nevertheless, as each record is checked again.
 */
async function assertVisible(
  stream: Stream,
  caller: Caller,
  { graph, settings }: SubscriptionContext,
): Promise<void> {
  const { key, snapshot } = stream.plan.fromTopic;
  if (!key || !snapshot) return;
  const signal = AbortSignal.timeout(settings.messageMs);
  await fetchSnapshot(graph, stream, snapshot, caller, signal).catch((error: unknown) => {
    if (isNotFound(error)) throw error;
  });
}

/** Whether everything since the position is still stored, and within the replay window. */
async function isAvailable(
  topic: string,
  { offsets, at }: StreamPosition,
  { bus, tail, now, settings }: SubscriptionContext,
): Promise<boolean> {
  if (now().getTime() - at.getTime() > settings.replayWindowMs) return false;
  if (tail.topic(topic).holds(offsets)) return true;
  const bounds = await bus.bounds(topic);
  return [...offsets].every(([partition, offset]) => {
    const { oldest, next } = bounds[partition] ?? { oldest: 0n, next: 0n };
    return oldest <= offset && offset <= next;
  });
}

/** The plan of each snapshot field. A field belongs to one revision, and so does its plan. */
const snapshotPlans = new WeakMap<SnapshotField, Plan>();

/**
 * Fetches the last record from the owning subgraph, on behalf of the caller. Throws NOT_FOUND for an
 * entity that does not exist or that the caller may not see, and any error that the subgraph
 * returned.
 */
async function fetchSnapshot(
  graph: Graph,
  stream: Stream,
  field: SnapshotField,
  caller: Caller,
  signal: AbortSignal,
): Promise<TopicRecord['event']> {
  const plan = snapshotPlans.get(field) ?? graph.planInternal(field.document);
  snapshotPlans.set(field, plan);
  const context = { caller, trace: currentTrace(), signal };
  const { data, errors } = await graph.execute(plan, { variables: stream.args, context });
  if (errors?.[0]) throw errors[0];
  const record = data?.[field.name];
  if (!isObject(record) || !isVisible(stream, caller.viewer, record)) throw notFound();
  return record;
}
