import { checkCards } from './at-rest/check-cards.ts';
import { checkOrder } from './at-rest/check-order.ts';
import { checkAccounts, checkShares, checkSlots, checkStock } from './at-rest/check-totals.ts';
import { invariant } from './invariant.ts';
import type { OrderActors } from './order-actors.ts';
import type { World } from './world.ts';

/** Checks what holds once all messages are handled and nothing is due. Throws InvariantViolation. */
export function checkAtRest(world: World, allActors: readonly OrderActors[]): void {
  checkNothingWaits(world);
  for (const actors of allActors) checkOrder(world, actors);
  checkAccounts(world);
  checkShares(world);
  checkCards(world);
  checkStock(world);
  checkSlots(world);
}

function checkNothingWaits(world: World): void {
  for (const { name, consumer } of Object.values(world.services)) {
    const waiting = consumer.parked().filter(({ dead }) => !dead);
    invariant(
      waiting.length === 0,
      'every message is handled',
      () => `${name} has deferred messages`,
    );
  }
}
