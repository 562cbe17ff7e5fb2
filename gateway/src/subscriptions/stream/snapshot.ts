import type { Graph, Plan } from '../../graph/graph.ts';
import type { Caller } from '../../request/caller.ts';
import { currentTrace } from '../../request/trace.ts';
import { notFound } from '../errors.ts';
import type { SnapshotField } from '../schema/snapshot-field.ts';
import { type Arrival, isObject } from '../topics/record.ts';
import { isVisible, type Stream } from './stream.ts';

/** A field is read anew from each revision, so its plan is one of that revision. */
const plans = new WeakMap<SnapshotField, Plan>();

/**
 * The last record of what a stream is about, as its owner answers it to this caller. Throws NOT_FOUND
 * for a thing that is not there and for one that the caller may not see, and whatever the owner
 * answered as an error.
 */
export async function snapshotOf(
  graph: Graph,
  stream: Stream,
  field: SnapshotField,
  caller: Caller,
  signal: AbortSignal,
): Promise<Arrival['event']> {
  const plan = plans.get(field) ?? graph.planInternal(field.document);
  plans.set(field, plan);
  const context = { caller, trace: currentTrace(), signal };
  const { data, errors } = await graph.execute(plan, { variables: stream.args, context });
  if (errors?.[0]) throw errors[0];
  const record = data?.[field.name];
  if (!isObject(record) || !isVisible(stream, caller.viewer, record)) throw notFound();
  return record;
}
