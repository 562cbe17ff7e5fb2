import { ProviderCall } from '../../../subgraphs/billing/src/persistence/provider-call.ts';
import type { QueuedCall } from './memory/provider-calls.ts';
import type { Step } from './step.ts';
import type { World } from './world.ts';

/** Longer than a checkout waits for a step before the capture. */
const checkoutTimeoutMs = 1_900_000;

/** Advances the clock by a second, or to the next due time, or, once in 200 calls, by half an hour. */
export function advanceClock(world: World, { size }: Step): void {
  const short = size % 2 === 1 ? 1_000 : (nextDueMs(world) ?? 0);
  const ms = size % 200 === 199 ? checkoutTimeoutMs : short;
  world.now += ms;
  world.log('', () => `(${ms / 1_000} s pass)`);
}

/** Milliseconds until a checkout or a call is due, or a service restarts; null when nothing is due. */
export function nextDueMs(world: World): number | null {
  const checkouts = world.orders().flatMap(({ wakeAt }) => wakeAt?.getTime() ?? []);
  const calls = world.services.billing.database.store
    .rowsOf<QueuedCall>(ProviderCall)
    .flatMap(({ doneAt, nextAt }) => (doneAt ? [] : nextAt.getTime()));
  const services = Object.values(world.services);
  const dues = services.flatMap(({ upAt, consumer }) => [upAt, consumer.dueAt ?? 0]);
  const later = [...checkouts, ...calls, ...dues].filter((at) => at > world.now);
  return later.length > 0 ? Math.min(...later) - world.now : null;
}
