import type { Caller } from '../../request/caller.ts';
import { cursorTooOld, isNotFound } from '../errors.ts';
import type { Message } from '../schema/build-root-value.ts';
import { versionOf } from '../topics/topic-record.ts';
import type { Reached } from './cursor.ts';
import { snapshotOf } from './snapshot.ts';
import { entityOf, type Stream, toldOf } from './stream.ts';
import type { Services } from './subscription-context.ts';

/** Where a client begins, and what it is told first. */
export type Beginning = { readonly from: Reached; readonly first: Message | null };

/**
 * First of all, who names a thing must see it, with a cursor or without. With a cursor: after what it stands for. Without one, or with one that is too old or in
 * another format: at a snapshot, where the field has one. It is asked for after the place in the topic was noted, so that nothing
 * falls between; what it holds already is told by its version. Without a snapshot: now; and an old
 * cursor is refused with CURSOR_TOO_OLD, as going on in silence would hide that something is lost.
 */
export async function beginningOf(
  stream: Stream,
  after: string | null,
  caller: Caller,
  services: Services,
): Promise<Beginning> {
  const { graph, feed, now, settings } = services;
  const { topic, snapshot } = stream.served.declared;
  if (after !== null) await assertSeen(stream, caller, services);
  const old = after === null ? null : stream.cursors.open(after);
  if (old && (await isKept(topic, old, services))) return { from: old, first: null };
  const { reached: marks } = feed.topic(topic);
  const at = now();
  if (!snapshot && after !== null) throw cursorTooOld();
  if (!snapshot) return { from: { marks, told: null, at }, first: null };
  const signal = AbortSignal.timeout(settings.messageMs);
  const event = await snapshotOf(graph, stream, snapshot, caller, signal);
  const [entity, version] = [entityOf(stream, event), versionOf(event)];
  const from = { marks, told: toldOf(entity, version), at };
  const cursor = stream.cursors.seal(from);
  const text = JSON.stringify(event);
  return { from, first: { event, text, cursor, snapshot: true, entity, version, at } };
}

/**
 * Throws NOT_FOUND where the caller names what is not there, or is not theirs to see: else even the
 * silence after somebody else's cursor would tell the two apart. While the owner of the thing can't
 * be asked, who comes back goes on: each record is looked at by itself.
 */
async function assertSeen(stream: Stream, caller: Caller, services: Services): Promise<void> {
  const { key, snapshot } = stream.served.declared;
  if (!key || !snapshot) return;
  const signal = AbortSignal.timeout(services.settings.messageMs);
  await snapshotOf(services.graph, stream, snapshot, caller, signal).catch((error: unknown) => {
    if (isNotFound(error)) throw error;
  });
}

/** Whether everything that came since is still to be had, and young enough to be promised. */
async function isKept(topic: string, { marks, at }: Reached, services: Services): Promise<boolean> {
  const { bus, feed, now, settings } = services;
  if (now().getTime() - at.getTime() > settings.replayWindowMs) return false;
  if (feed.topic(topic).holds(marks)) return true;
  const bounds = await bus.bounds(topic);
  return [...marks].every(([partition, mark]) => {
    const { oldest, next } = bounds[partition] ?? { oldest: 0n, next: 0n };
    return oldest <= mark && mark <= next;
  });
}
