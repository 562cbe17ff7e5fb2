import type { Work } from '@souk/platform/messaging/work';
import { deleteFacts, hashOfFigures, lockFacts, rebuildFigures } from '../persistence/rebuild.ts';
import type { PublishedEvents } from './publish.ts';

/** The SHA-256 of all figures before and after a rebuild. */
export type Rebuilt = { readonly before: string; readonly after: string };

/**
 * Computes all figures anew from the facts, in the time zone `zone`. Queries see the former figures until it
 * commits; events wait for it.
 */
export async function rebuildRollups(
  { em }: Work<PublishedEvents>,
  zone: string,
): Promise<Rebuilt> {
  await lockFacts(em);
  const before = await hashOfFigures(em);
  await rebuildFigures(em, zone);
  return { before, after: await hashOfFigures(em) };
}

/** Events that the log still has. */
export type Log = {
  /** The orders whose placement is among them, so that all their events are. */
  readonly orderIds: readonly string[];
  /** Records the events again. */
  readonly replay: () => Promise<void>;
};

/**
 * Forgets all that is known about the orders of the log, records its events again, and computes all figures
 * anew. Orders that the log no longer has keep their facts. `read` is called when no event can be recorded any
 * more, so that it misses none. Publishes nothing.
 */
export async function rebuildFromLog(
  { em }: Work<PublishedEvents>,
  read: () => Promise<Log>,
  zone: string,
): Promise<Rebuilt> {
  await lockFacts(em);
  const before = await hashOfFigures(em);
  const { orderIds, replay } = await read();
  await deleteFacts(em, orderIds);
  await replay();
  await rebuildFigures(em, zone);
  return { before, after: await hashOfFigures(em) };
}
