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

/**
 * Forgets all that is known about orders which the log still has completely, lets `replay` record its events
 * again, and computes all figures anew. Older orders keep their facts. Publishes nothing.
 */
export async function rebuildFromLog(
  work: Work<PublishedEvents>,
  orderIds: readonly string[],
  replay: () => Promise<void>,
  zone: string,
): Promise<Rebuilt> {
  await lockFacts(work.em);
  const before = await hashOfFigures(work.em);
  await deleteFacts(work.em, orderIds);
  await replay();
  await rebuildFigures(work.em, zone);
  return { before, after: await hashOfFigures(work.em) };
}
