import type { Step } from './step.ts';
import type { World } from './world.ts';

/** Longer than a checkout waits for a step before the capture. */
const tooLongMs = 1_900_000;

/** Lets time pass: a second, or to the next thing that is due, or once in two hundred half an hour. */
export function wait(world: World, { size }: Step): void {
  const short = size % 2 === 1 ? 1_000 : (nextDueMs(world) ?? 0);
  const hop = size % 200 === 199 ? tooLongMs : short;
  world.now += hop;
  world.tell('', () => `(${hop / 1_000} s pass)`);
}

/** How long until a checkout wakes or a service is back; null when nobody waits for anything. */
export function nextDueMs(world: World): number | null {
  const checkouts = world.orders().flatMap(({ wakeAt }) => wakeAt?.getTime() ?? []);
  const services = Object.values(world.services);
  const dues = services.flatMap(({ upAt, consumer }) => [upAt, consumer.dueAt ?? 0]);
  const later = [...checkouts, ...dues].filter((at) => at > world.now);
  return later.length > 0 ? Math.min(...later) - world.now : null;
}
