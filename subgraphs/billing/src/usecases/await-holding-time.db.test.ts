import { parcelIdOf } from '@souk/schema/parcel-id';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { payForParcels } from '../testing/parcels.ts';
import { awaitHoldingTime } from './await-holding-time.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const start = Date.parse('2026-11-21T12:00:00Z');
const afterDays = (days: number) => new Date(start + days * 24 * 3_600_000);
beforeEach(() => {
  billing.now = afterDays(0);
});

/** The parcel of a paid order. */
async function paid(buyer: string): Promise<string> {
  await billing.open(buyer);
  await payForParcels(billing, `${buyer}-1`, { s1: 1_000 });
  return parcelIdOf(`${buyer}-1`, 's1');
}

async function dueAt(parcelId: string): Promise<Date | null> {
  const [row] = await billing.run('select due_at from payment_shares where parcel_id = ?', [
    parcelId,
  ]);
  return row?.due_at && new Date(row.due_at);
}

describe('the holding time of a parcel', () => {
  it('begins with its delivery, and is counted in days of 24 hours', async () => {
    const parcelId = await paid('ann');
    expect(await dueAt(parcelId)).toBeNull();
    await billing.deliver(parcelId);
    expect(await dueAt(parcelId)).toEqual(afterDays(14));
  });

  it('begins once: the first delivery that is reported counts', async () => {
    const parcelId = await paid('bob');
    await billing.deliver(parcelId, parcelId);
    billing.now = afterDays(3);
    await billing.deliver(parcelId);
    expect(await dueAt(parcelId)).toEqual(afterDays(14));
  });

  it('may be 0 days, and a parcel without a share is ignored', async () => {
    const parcelId = await paid('cid');
    const parcels = [parcelId, 'unknown'].map((id) => ({ parcelId: id, at: billing.now }));
    await billing.transact((work) => awaitHoldingTime(work, parcels, 0));
    expect(await dueAt(parcelId)).toEqual(afterDays(0));
  });

  it('begins once when two deliveries are reported at once', async () => {
    const parcelId = await paid('dan');
    const reported = (at: Date) => [{ parcelId, at }];
    await billing.race(
      (held) => held((work) => awaitHoldingTime(work, reported(afterDays(0)), 14)),
      () => billing.transact((work) => awaitHoldingTime(work, reported(afterDays(1)), 14)),
    );
    expect(await dueAt(parcelId)).toEqual(afterDays(14));
  });
});
