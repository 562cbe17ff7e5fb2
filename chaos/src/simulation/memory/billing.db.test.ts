import { newId } from '@souk/platform/runtime/id';
import fc from 'fast-check';
import { Account } from '../../../../subgraphs/billing/src/domain/account.ts';
import type { Payment } from '../../../../subgraphs/billing/src/domain/payment.ts';
import {
  type PaidParcel,
  PaymentShare,
} from '../../../../subgraphs/billing/src/domain/payment-share.ts';
import { divideRefund } from '../../../../subgraphs/billing/src/domain/refund.ts';
import * as ended from '../../../../subgraphs/billing/src/persistence/end-hold.ts';
import * as held from '../../../../subgraphs/billing/src/persistence/hold.ts';
import type { PaymentChange } from '../../../../subgraphs/billing/src/persistence/payment-change.ts';
import * as early from '../../../../subgraphs/billing/src/persistence/record-early-release.ts';
import * as refund from '../../../../subgraphs/billing/src/persistence/record-refund.ts';
import {
  type BillingHarness,
  billingHarness,
} from '../../../../subgraphs/billing/src/testing/harness.ts';
import * as memory from './billing.ts';
import { IdNormalizer } from './id-normalizer.ts';
import { Entry } from './ledger.ts';
import { type EntityManager, rowOf, Store } from './store.ts';
import { Transaction } from './transaction.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const sql = { ...held, ...ended, ...early, ...refund };
type Side = Pick<typeof memory, 'hold' | 'endHold' | 'recordEarlyRelease' | 'recordRefund'>;

const order = fc.nat(3);
const step = fc.oneof(
  fc.record({ do: fc.constant('hold'), order, amount: fc.integer({ min: 1, max: 4_000 }) }),
  fc.record({
    do: fc.constantFrom('CAPTURE', 'RELEASE', 'recordEarlyRelease'),
    order,
    amount: fc.constant(0),
  }),
  fc.record({ do: fc.constant('refund'), order, amount: fc.integer({ min: 1, max: 2_000 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const currency = 'RUB';

/** Runs a step with the statements of one side. Returns their result. */
async function runStep(side: Side, em: EntityManager, userId: string, one: Step) {
  const { amount: minorUnits } = one;
  const [orderId, at] = [`${userId} ${one.order}`, billing.now];
  const origin = 'CHECKOUT' as const;
  if (one.do === 'hold') {
    const parcels = parcelsOf(orderId, minorUnits);
    return side.hold(em, {
      orderId,
      origin,
      userId,
      amount: { currency, minorUnits },
      parcels,
      at,
    });
  }
  if (one.do === 'CAPTURE' || one.do === 'RELEASE')
    return side.endHold(em, one.do, { orderId }, at, 800);
  // Returns the existing payment, or records a tombstone.
  const payment = await side.recordEarlyRelease(em, { orderId, userId, currency, at });
  if (one.do === 'recordEarlyRelease') return { payment, account: null };
  const shares = await em.find(PaymentShare, { paymentId: payment.id });
  const [share] = shares.toSorted((a, b) => a.parcelId.localeCompare(b.parcelId));
  if (minorUnits > Math.min(payment.refundable(), share?.refundable() ?? minorUnits))
    return { payment, account: null };
  const parcelId = share?.parcelId ?? null;
  const about = { payment, shares, lines: null };
  const divided = divideRefund(about, { amount: minorUnits, parcelId, lines: null });
  const parts = divided.parts.map((part, index) => ({ ...part, id: newId() + index }));
  return side.recordRefund(em, payment, { ...divided, parts, isCancellation: true }, at);
}

/** Every second order is divided: one part for each of two sellers, where there is enough. */
function parcelsOf(orderId: string, amount: number): PaidParcel[] | null {
  if (/[02]$/.test(orderId)) return null;
  const first = Math.ceil(amount / 2);
  const parts = [first, amount - first].filter((part) => part > 0);
  return parts.map((part, no) => ({ id: `${orderId}/${no}`, sellerId: `s-${no}`, amount: part }));
}

function resultOf(change: PaymentChange | null) {
  if (!change) return null;
  const { payment, account } = change;
  const fields = ['id', 'orderId', 'accountId', 'amount', 'status', 'refunded', 'declineCode'];
  const { id, balance, held, version } = account ?? {};
  return [pick(payment, fields), account && { id, balance, held, version }];
}

const pick = (payment: Payment, fields: readonly string[]) =>
  fields.map((field) => (payment as unknown as Record<string, unknown>)[field] ?? null);

describe('the in-memory persistence of billing', () => {
  it('answers each statement as PostgreSQL does, and writes the same ledger entries', async () => {
    const steps = fc.array(step, { minLength: 5, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (these, hasAccount) => {
        const userId = newId();
        const store = new Store();
        const id = hasAccount ? await billing.open(userId, 5_000) : '';
        const fresh = { id, userId, currency, status: 'ACTIVE', balance: 5_000, held: 0 };
        if (id) store.rowsOf<Account>(Account).push(rowOf(Account, { ...fresh, version: 1 }));
        const [real, simulated] = [new IdNormalizer(), new IdNormalizer()];
        for (const one of these) {
          const rows = new Transaction(store);
          const expected = await billing.transact(({ em }) => runStep(sql, em, userId, one));
          const actual = await runStep(memory, rows as unknown as EntityManager, userId, one);
          rows.commit();
          expect([one, simulated.normalize(resultOf(actual))]).toEqual([
            one,
            real.normalize(resultOf(expected)),
          ]);
        }
        expect(entriesIn(store)).toEqual(await entriesOf(userId));
      }),
      { numRuns: 40 },
    );
  });
});

function entriesIn(store: Store) {
  const entries = store.rowsOf<Entry>(Entry);
  return entries
    .map((e) => `${e.orderId} ${e.book} ${e.sellerId} ${e.parcelId} ${e.amount}`)
    .sort();
}

async function entriesOf(userId: string): Promise<string[]> {
  const rows = await billing.run(
    `select t.order_id, e.book, e.seller_id, e.parcel_id, e.amount from entries e join transactions t on t.id = e.transaction_id
     where t.order_id like ? || ' %'`,
    [userId],
  );
  return rows
    .map((e) => `${e.order_id} ${e.book} ${e.seller_id} ${e.parcel_id} ${e.amount}`)
    .sort();
}
