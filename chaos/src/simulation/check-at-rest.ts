import { orderHolds } from './at-rest/check-order.ts';
import { accountsAddUp, placesAddUp, stockAddsUp } from './at-rest/check-totals.ts';
import { hold } from './invariant.ts';
import type { Person } from './order-actors.ts';
import type { World } from './world.ts';

/** What holds when all has been delivered and nothing is due. Throws Broken. */
export function holdAtRest(world: World, people: readonly Person[]): void {
  nothingWaits(world);
  for (const person of people) orderHolds(world, person);
  accountsAddUp(world);
  stockAddsUp(world);
  placesAddUp(world);
}

function nothingWaits(world: World): void {
  for (const { name, consumer } of Object.values(world.services)) {
    const waiting = consumer.parked().filter(({ dead }) => !dead);
    hold(waiting.length === 0, 'everything is handled', () => `${name} has parked messages`);
  }
}
