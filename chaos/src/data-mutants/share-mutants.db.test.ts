import { openDatabases } from '@souk/ops/verify/databases';
import { ledger } from '@souk/ops/verify/ledger';
import { shares } from '@souk/ops/verify/shares';
import type { ShopUnderTest } from '@souk/ops/verify/shop-under-test';
import { viewerOf } from '@souk/platform/testing/harness';
import { urlOf } from '@souk/platform/testing/postgres';
import { closeAtEnd } from '@souk/platform/testing/test-file';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { billingHarness } from '../../../subgraphs/billing/src/testing/harness.ts';
import {
  atTheBank,
  makeDue,
  payForParcels,
  refundParcel,
} from '../../../subgraphs/billing/src/testing/parcels.ts';
import {
  completePayout,
  refundPayment,
  requestPayout,
} from '../../../subgraphs/billing/src/usecases/index.ts';
import { plantRows } from './planted-rows.ts';
import { withSamples } from './run-mutant.ts';
import type { Samples } from './sample-orders.ts';
import { shareMutants } from './share-mutants.ts';

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
  samples = { ...parcels, payment, payout: payout.id };
});

/** The lines of all violations: the invariant, what is wrong, and the row. */
async function violations(): Promise<string[]> {
  const found: string[] = [];
  for (const { invariant, find } of [...ledger, ...shares])
    for (const { what, row } of await find(shop, null))
      found.push(`${invariant}: ${what} ${JSON.stringify(row)}`);
  return found;
}

describe('verify of the money of sellers', () => {
  it('finds nothing where nothing is wrong', async () => {
    expect(await violations()).toEqual([]);
  });

  it.each(shareMutants)('sees $name', async ({ sql, tables, invariant, reports }) => {
    const planted = await plantRows(url, tables, withSamples(sql, samples));
    try {
      const [what, row] = reports.map((text) => withSamples(text, samples));
      const lines = (await violations()).filter((line) => line.startsWith(`${invariant}: `));
      const seen = lines.filter((line) => line.includes(`${what}`) && line.includes(`${row}`));
      expect(seen).not.toEqual([]);
    } finally {
      await planted.takeBack();
    }
  });

  it('finds nothing once every fault is taken back', async () => {
    expect(await violations()).toEqual([]);
  });
});
