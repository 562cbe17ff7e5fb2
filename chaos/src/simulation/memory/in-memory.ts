import * as billing from './billing.ts';
import * as cardAttempts from './card-attempts.ts';
import * as cards from './cards.ts';
import * as consumer from './consumer.ts';
import * as delivery from './delivery.ts';
import { isUuid, newId } from './ids.ts';
import * as inventory from './inventory.ts';
import * as orders from './orders.ts';
import * as providerCalls from './provider-calls.ts';
import { startHoldingTime } from './shares.ts';
import { claimKey, StoredResponse, storeResponse } from './stored-response.ts';

const { hold, endHold, recordEarlyRelease, recordRefund, lockPayments } = billing;
const { insertCardPayment, lockCardPayment, storeAction, moveCardPayment } = cards;
const { captureCardPayment } = cards;
const { lastAttempts, endCardRefund, addAttempt, creditAttempt, accountFor } = cardAttempts;
const { queueCalls, claimCalls, lockSubject, finishCall, postponeCall } = providerCalls;
const { finishSubject, awaitFinalState, storeProviderEvent } = providerCalls;
const { reserveLines, moveReservations, recordCancellations, lockStocks } = inventory;
const { addInternalOrders, isInternalOrder } = inventory;
const { takePlace, takeAnotherPlace, releasePlace, schedule, freeSlots } = delivery;
const { lockBuyer, nextOrderNumber, upsertProducts, upsertStock } = orders;
const { decodeRecord, deduplicate, pruneInbox, park } = consumer;

/** Modules that the simulation replaces, each with its exports in memory. */
export const inMemory: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'platform/src/messaging/stored-response.ts': { StoredResponse, claimKey, storeResponse },
  'subgraphs/orders/src/persistence/order-number.ts': { lockBuyer, nextOrderNumber },
  'subgraphs/orders/src/persistence/upsert-offers.ts': { upsertProducts, upsertStock },
  'subgraphs/billing/src/persistence/hold.ts': { hold },
  'subgraphs/billing/src/persistence/end-hold.ts': { endHold },
  'subgraphs/billing/src/persistence/record-early-release.ts': { recordEarlyRelease },
  'subgraphs/billing/src/persistence/record-refund.ts': { recordRefund },
  'subgraphs/billing/src/persistence/start-holding-time.ts': { startHoldingTime },
  'subgraphs/billing/src/persistence/lock-payments.ts': { lockPayments },
  'subgraphs/billing/src/persistence/insert-card-payment.ts': {
    ...{ insertCardPayment, lockCardPayment, storeAction, moveCardPayment, captureCardPayment },
  },
  'subgraphs/billing/src/persistence/card-attempts.ts': {
    ...{ lastAttempts, endCardRefund, addAttempt, creditAttempt, accountFor },
  },
  'subgraphs/billing/src/persistence/claim-calls.ts': {
    ...{ queueCalls, claimCalls, lockSubject, finishCall, postponeCall },
    ...{ finishSubject, awaitFinalState },
  },
  'subgraphs/billing/src/persistence/store-provider-event.ts': { storeProviderEvent },
  'subgraphs/inventory/src/persistence/reserve-lines.ts': { reserveLines },
  'subgraphs/inventory/src/persistence/move-reservations.ts': { moveReservations },
  'subgraphs/inventory/src/persistence/record-cancellations.ts': { recordCancellations },
  'subgraphs/inventory/src/persistence/lock-stocks.ts': { lockStocks },
  'subgraphs/inventory/src/persistence/internal-order.ts': { addInternalOrders, isInternalOrder },
  'subgraphs/delivery/src/persistence/take-place.ts': { takePlace },
  'subgraphs/delivery/src/persistence/take-another-place.ts': { takeAnotherPlace },
  'subgraphs/delivery/src/persistence/release-place.ts': { releasePlace },
  'subgraphs/delivery/src/persistence/schedule.ts': { schedule },
  'subgraphs/delivery/src/persistence/free-slots.ts': { freeSlots },
  'platform/src/messaging/consumer/decode-record.ts': { decodeRecord },
  'platform/src/messaging/consumer/deduplicate.ts': { deduplicate, pruneInbox },
  'platform/src/messaging/consumer/park.ts': {
    park,
    blockedByKey: { taken: true, attempts: 0, waitMs: 0, error: null, dead: false },
    undecodable: { taken: false, attempts: 0, waitMs: 0, dead: true },
    errorText: String,
  },
  'platform/src/runtime/id.ts': { newId, isUuid },
};
