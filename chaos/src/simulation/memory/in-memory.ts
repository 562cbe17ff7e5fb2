import * as billing from './billing.ts';
import * as consumer from './consumer.ts';
import * as delivery from './delivery.ts';
import { newId } from './ids.ts';
import * as inventory from './inventory.ts';
import * as orders from './orders.ts';

const { hold, endHold, bury, giveBack, lockFor } = billing;
const { keepAside, moveReservations, buryOrders, lockStocks, rememberOrders, isOurs } = inventory;
const { takePlace, givePlaceBack, schedule, freeSlots } = delivery;
const { beginPlacing, rememberProducts, rememberStock } = orders;
const { readRecord, deduplicate, pruneInbox, park } = consumer;

/** Modules that the simulation replaces, each with its exports in memory. */
export const inMemory: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'subgraphs/orders/src/persistence/placing.ts': { beginPlacing },
  'subgraphs/orders/src/persistence/remember-offers.ts': { rememberProducts, rememberStock },
  'subgraphs/billing/src/persistence/hold.ts': { hold },
  'subgraphs/billing/src/persistence/end-hold.ts': { endHold },
  'subgraphs/billing/src/persistence/bury.ts': { bury },
  'subgraphs/billing/src/persistence/give-back.ts': { giveBack },
  'subgraphs/billing/src/persistence/lock-for.ts': { lockFor },
  'subgraphs/inventory/src/persistence/keep-aside.ts': { keepAside },
  'subgraphs/inventory/src/persistence/move-reservations.ts': { moveReservations },
  'subgraphs/inventory/src/persistence/bury-orders.ts': { buryOrders },
  'subgraphs/inventory/src/persistence/lock-stocks.ts': { lockStocks },
  'subgraphs/inventory/src/persistence/own-order.ts': { rememberOrders, isOurs },
  'subgraphs/delivery/src/persistence/take-place.ts': { takePlace },
  'subgraphs/delivery/src/persistence/give-place-back.ts': { givePlaceBack },
  'subgraphs/delivery/src/persistence/schedule.ts': { schedule },
  'subgraphs/delivery/src/persistence/free-slots.ts': { freeSlots },
  'platform/src/messaging/consumer/read-record.ts': { readRecord },
  'platform/src/messaging/consumer/deduplicate.ts': { deduplicate, pruneInbox },
  'platform/src/messaging/consumer/parking.ts': {
    park,
    behind: { taken: true, attempts: 0, waitMs: 0, error: null, dead: false },
    unreadable: { taken: false, attempts: 0, waitMs: 0, dead: true },
    describe: String,
  },
  'platform/src/runtime/id.ts': { newId },
};
