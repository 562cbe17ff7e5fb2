import type { Viewer } from '@souk/auth/viewer';
import { holds, valueAt } from '@souk/schema/conditions';
import { notFound } from '../errors.ts';
import type { Message } from '../schema/build-root-value.ts';
import type { Marks } from '../topics/recent-records.ts';
import type { Arrival } from '../topics/topic-record.ts';
import { type Cursors, cursorsOf, type Told } from './cursor.ts';
import type { Served } from './served.ts';
import { givenIn, type Question } from './subscription-request.ts';

/** What somebody asked for: a question, in the terms of one revision, with its arguments. */
export type Stream = {
  readonly question: Question;
  readonly served: Served;
  readonly args: Readonly<Record<string, unknown>>;
  readonly cursors: Cursors;
};

/** A stream, and where its client wants to go on. Throws when a variable does not fit. */
export function streamOf(
  question: Question,
  served: Served,
  cursorKey: string,
): { stream: Stream; after: string | null } {
  const { after, args } = givenIn(served, question);
  const { topic, field } = served.declared;
  const cursors = cursorsOf(cursorKey, topic, field, args);
  return { stream: { question, served, args, cursors }, after };
}

/** The key of the records; null for all. Throws NOT_FOUND where a viewer is to be named and is not. */
export function recordKeyOf({ served, args }: Stream, viewer: Viewer | null): string | null {
  const { key } = served.declared;
  if (!key) return null;
  const value = valueAt(key, { args, viewer, event: null });
  if (typeof value !== 'string') throw notFound();
  return value;
}

/** Whether the viewer may see the event. */
export function isVisible(
  { served, args }: Stream,
  viewer: Viewer | null,
  event: Arrival['event'],
) {
  return holds(served.declared.visibleTo, { args, viewer, event });
}

/** Whether the stream is about the event at all, and the viewer may see it. */
export function shows(stream: Stream, viewer: Viewer | null, event: Arrival['event']): boolean {
  const { where } = stream.served.declared;
  const isMeant = !where || holds(where, { args: stream.args, viewer, event });
  return isMeant && isVisible(stream, viewer, event);
}

/** Which entity the event is about. */
export function entityOf({ served }: Stream, event: Arrival['event']): string {
  return String(valueAt(served.declared.entityId, { args: {}, viewer: null, event }));
}

/** What is told of a change, if it says which one it is. */
export function toldOf(entity: string, version: number | null): Told | null {
  return version === null ? null : { entity, version };
}

/** The message of a record, when the topic was read as far as `reached`. */
export function messageOf(stream: Stream, arrival: Arrival, reached: Marks): Message {
  const { event, text, at, partition, position, version } = arrival;
  // All records of a key are in one partition: no other is of interest from here on.
  const marks = stream.served.declared.key ? new Map([[partition, position + 1n]]) : reached;
  const entity = entityOf(stream, event);
  const cursor = stream.cursors.seal({ marks, told: toldOf(entity, version), at });
  return { event, text, cursor, snapshot: false, entity, version, at };
}
