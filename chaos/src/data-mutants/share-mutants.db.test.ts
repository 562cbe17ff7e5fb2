import { openDatabases } from '@souk/ops/verify/databases';
import { ledger } from '@souk/ops/verify/ledger';
import { provider } from '@souk/ops/verify/provider';
import { shares } from '@souk/ops/verify/shares';
import type { ShopUnderTest } from '@souk/ops/verify/shop-under-test';
import { viewerOf } from '@souk/platform/testing/harness';
import { urlOf } from '@souk/platform/testing/postgres';
import { closeAtEnd } from '@souk/platform/testing/test-file';
import { parcelIdOf } from '@souk/schema/parcel-id';
import {
  type BillingHarness,
  billingHarness,
} from '../../../subgraphs/billing/src/testing/harness.ts';
import {
  atTheBank,
  makeDue,
  payForParcels,
  refundParcel,
} from '../../../subgraphs/billing/src/testing/parcels.ts';
import { payForParcelsByCard } from '../../../subgraphs/billing/src/testing/parcels-by-card.ts';
import { ProviderHarness } from '../../../subgraphs/billing/src/testing/provider-harness.ts';
import {
  completePayout,
  refundPayment,
  requestPayout,
} from '../../../subgraphs/billing/src/usecases/index.ts';
import { plantRows } from './planted-rows.ts';
import { withSamples } from './run-mutant.ts';
import type { Samples } from './sample-orders.ts';
import { sellerProviderMutants, shareMutants } from './share-mutants.ts';

let url: string;
let shop: ShopUnderTest;
let samples: Samples;
beforeAll(async () => {
  const billing = await billingHarness();
  url = urlOf(billing.orm);
  const databases = openDatabases({ billing: url });
  closeAtEnd({ [Symbol.asyncDispose]: databases.close });
  shop = { databases } as ShopUnderTest;
  await billing.open('ann');
  await payForParcels(billing, 'ann-1', { s1: 10_000, s2: 5_000 });
  await refundParcel(billing, 'ann-1', 's1', { refundId: 'c', amount: 1_000 });
  await makeDue(billing, 'ann-1', 's1');
  const request = { amount: { currency: 'RUB', minorUnits: 100 }, idempotencyKey: 'one' };
  const asked = (key: string) => ({ ...request, idempotencyKey: key });
  const seller = viewerOf('s1', 'seller');
  const operator = viewerOf('olga', 'operator');
  for (const outcome of ['PAID', 'FAILED', 'RETURNED'] as const) {
    const { payout } = await billing.transact((work) =>
      requestPayout(work, seller, asked(outcome), atTheBank),
    );
    const complete = (end: 'PAID' | typeof outcome) =>
      billing.transact((work) => {
        const command = { payoutId: payout.id, outcome: end, idempotencyKey: payout.id + end };
        return completePayout(work, operator, command);
      });
    if (outcome === 'RETURNED') await complete('PAID');
    await complete(outcome);
  }
  const { payout } = await billing.transact((work) =>
    requestPayout(work, seller, request, atTheBank),
  );
  // Payments of an earlier release have no shares, also when they are refunded.
  await billing.send('hold-payment', 'ann-2', 100);
  await billing.send('capture-payment', 'ann-2');
  await billing.transact((work) => refundPayment(work, { orderId: 'ann-2' }));
  const { id: payment } = await billing.paymentOf('ann-1');
  const parcels = { parcel: parcelIdOf('ann-1', 's1'), waiting: parcelIdOf('ann-1', 's2') };
  samples = { ...parcels, payment, payout: payout.id, ...(await throughProvider(billing)) };
});

/** The payment provider pays a seller, and takes back a part of a payment by card. */
async function throughProvider(billing: BillingHarness): Promise<Samples> {
  const atSimulated = new ProviderHarness(billing);
  await payForParcelsByCard(atSimulated, 'ben-1', { s3: 10_000, s4: 5_000 });
  await refundParcel(billing, 'ben-1', 's3', { refundId: 'd', amount: 1_000 });
  await atSimulated.work();
  await makeDue(billing, 'ben-1', 's4');
  const policy = { currency: 'RUB', provider: 'simulated' };
  const { payout } = await billing.transact((work) =>
    requestPayout(work, viewerOf('s4', 'seller'), { idempotencyKey: 'key' }, policy),
  );
  await atSimulated.work();
  const [refunded] = await billing.run('select id from card_refunds');
  return { 'provider.payout': payout.id, 'card.refund': String(refunded?.id) };
}

/** The lines of all violations: the invariant, what is wrong, and the row. */
async function violations(): Promise<string[]> {
  const found: string[] = [];
  for (const { invariant, find } of [...ledger, ...shares, ...provider])
    for (const { what, row } of await find(shop, null))
      found.push(`${invariant}: ${what} ${JSON.stringify(row)}`);
  return found;
}

describe('verify of the money of sellers', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await violations()).toEqual([]);
  });

  it.each([...shareMutants, ...sellerProviderMutants])(
    'sees $name',
    async ({ sql, tables, invariant, reports }) => {
      const planted = await plantRows(url, tables, withSamples(sql, samples));
      try {
        const [what, row] = reports.map((text) => withSamples(text, samples));
        const lines = (await violations()).filter((line) => line.startsWith(`${invariant}: `));
        const seen = lines.filter((line) => line.includes(`${what}`) && line.includes(`${row}`));
        expect(seen).not.toEqual([]);
      } finally {
        await planted.takeBack();
      }
    },
  );

  it('finds nothing once every fault is taken back', async () => {
    expect(await violations()).toEqual([]);
  });
});
