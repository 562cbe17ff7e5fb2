import { Account } from '../../../../subgraphs/billing/src/domain/account.ts';
import { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import { PaymentShare } from '../../../../subgraphs/billing/src/domain/payment-share.ts';
import { divideRefund } from '../../../../subgraphs/billing/src/domain/refund.ts';
import type { CardAttempt } from '../../../../subgraphs/billing/src/domain/refund-status.ts';
import * as sqlAttempts from '../../../../subgraphs/billing/src/persistence/card-attempts.ts';
import { CardRefund } from '../../../../subgraphs/billing/src/persistence/card-refund.ts';
import * as sqlCards from '../../../../subgraphs/billing/src/persistence/insert-card-payment.ts';
import { recordRefund } from '../../../../subgraphs/billing/src/persistence/record-refund.ts';
import {
  type BillingHarness,
  billingHarness,
} from '../../../../subgraphs/billing/src/testing/harness.ts';
import * as memory from './billing.ts';
import * as attempts from './card-attempts.ts';
import * as cards from './cards.ts';
import { Entry } from './ledger.ts';
import { type EntityManager, rowOf, Store } from './store.ts';
import { Transaction } from './transaction.ts';

const inSql = { ...sqlCards, ...sqlAttempts, recordRefund };
const inMemory = { ...cards, ...attempts, recordRefund: memory.recordRefund };
type Side = typeof inMemory;

let billing: BillingHarness;
let accountId: string;
beforeAll(async () => {
  billing = await billingHarness();
  accountId = await billing.open('ann', 0);
});

const currency = 'RUB';
const parcels = [
  { id: 'card/1', sellerId: 's-1', amount: 1_000 },
  { id: 'card/2', sellerId: 's-2', amount: 500 },
];

/** A payment by card whose refund fails, is tried again, and fails, is credited: or is paid. */
async function play(side: Side, em: EntityManager, ends: 'CARD' | 'WALLET') {
  const at = billing.now;
  const cause = { correlationId: null, causationId: null, traceparent: null };
  const about = { orderId: 'card', userId: 'ann', amount: 1_500, currency, parcels };
  const hold = { ...about, provider: 'simulated', declineCode: null, approvalExpiresAt: at };
  const payment = await side.insertCardPayment(em, { ...hold, at, cause });
  if (!payment) throw new Error('The order had a payment.');
  const again = await side.insertCardPayment(em, { ...hold, at, cause });
  await side.moveCardPayment(em, payment, 'HELD', { ref: 'sim' });
  await side.captureCardPayment(em, payment, 'sim', at, 800);
  const captured = await em.findOneOrFail(Payment, payment.id, { refresh: true });
  const shares = await em.find(PaymentShare, { paymentId: payment.id }, { refresh: true });
  const nothing = { amount: null, parcelId: null, lines: null };
  const divided = divideRefund({ payment: captured, shares, lines: null }, nothing);
  const parts = divided.parts.map((part) => ({ ...part, id: `refund ${part.parcelId}` }));
  const refund = { ...divided, parts, isCancellation: true };
  const { id } = await side.recordRefund(em, captured, refund, at);
  const first = await side.endCardRefund(em, id, 'FAILED', at);
  if (!first) throw new Error('The refund had ended.');
  const twice = await side.endCardRefund(em, id, 'SUCCEEDED', at);
  const second = await side.addAttempt(em, first, at);
  await side.endCardRefund(em, second.id, ends === 'CARD' ? 'SUCCEEDED' : 'FAILED', at);
  const last = (await side.lastAttempts(em, [id])).get(id);
  if (ends === 'WALLET' && last) await side.creditAttempt(em, last, accountId, at);
  const { status, refunded } = await em.findOneOrFail(Payment, payment.id, { refresh: true });
  const rows = await em.find(CardRefund, { transactionId: id }, { refresh: true });
  return { again, twice, attempt: last?.attempt, status, refunded, states: statesOf(rows) };
}

const statesOf = (rows: readonly CardAttempt[]) =>
  rows
    .map(
      ({ attempt, amount, state, creditedAt }) => `${attempt} ${amount} ${state} ${!!creditedAt}`,
    )
    .sort();

class RolledBack extends Error {}

/** The result of a play in PostgreSQL, which is rolled back, and the entries. */
async function inPostgres(ends: 'CARD' | 'WALLET') {
  let seen: object = {};
  const run = billing.transact(async ({ em }) => {
    const result = await play(inSql as unknown as Side, em, ends);
    const rows = await em.execute<{ line: string }[]>(
      `select concat_ws(' ', e.book, e.seller_id, e.parcel_id, sum(e.amount)) as line
      from entries e join transactions t on t.id = e.transaction_id where t.order_id = 'card'
      group by e.book, e.seller_id, e.parcel_id`,
    );
    seen = { ...result, entries: rows.map(({ line }) => line).sort() };
    throw new RolledBack();
  });
  await expect(run).rejects.toThrow(RolledBack);
  return seen;
}

async function here(ends: 'CARD' | 'WALLET') {
  const store = new Store();
  const row = { id: accountId, userId: 'ann', currency, status: 'ACTIVE', balance: 0, held: 0 };
  store
    .rowsOf<Account>(Account)
    .push(rowOf(Account, { ...row, version: 1, changedAt: billing.now }));
  const rows = new Transaction(store);
  const result = await play(inMemory, rows as unknown as EntityManager, ends);
  rows.commit();
  const sums = new Map<string, number>();
  for (const { book, sellerId, parcelId, amount } of store.rowsOf<Entry>(Entry)) {
    const key = [book, sellerId, parcelId].filter((part) => part !== null).join(' ');
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return { ...result, entries: [...sums].map(([key, amount]) => `${key} ${amount}`).sort() };
}

describe('payments by card in memory', () => {
  it.each(['CARD', 'WALLET'] as const)(
    'have the results and the entries of PostgreSQL, when a refund ends in: %s',
    async (ends) => {
      expect(await here(ends)).toEqual(await inPostgres(ends));
    },
  );
});
