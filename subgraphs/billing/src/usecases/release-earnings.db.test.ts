import { parcelIdOf } from '@souk/schema/parcel-id';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { earningsOf, entriesOf, makeDue, payForParcels, refundParcel } from '../testing/parcels.ts';
import { releaseEarnings } from './release-earnings.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const start = Date.parse('2026-11-21T12:00:00Z');
const dayMs = 24 * 3_600_000;
beforeEach(() => {
  billing.now = new Date(start);
});
const afterDays = (days: number) => {
  billing.now = new Date(start + days * dayMs);
};

/** A paid order of one seller, with earnings of 920. */
async function paid(buyer: string): Promise<{ seller: string; parcelId: string; orderId: string }> {
  const [seller, orderId] = [`seller-of-${buyer}`, `${buyer}-1`];
  await billing.open(buyer);
  await payForParcels(billing, orderId, { [seller]: 1_000 });
  return { seller, orderId, parcelId: parcelIdOf(orderId, seller) };
}

describe('the earnings of a parcel', () => {
  it('are due when the holding time after the delivery is over, and not before (BIL-17)', async () => {
    const { seller, parcelId, orderId } = await paid('ann');
    await billing.transact(releaseEarnings);
    await billing.deliver(parcelId);
    afterDays(13.99);
    await billing.transact(releaseEarnings);
    expect(await earningsOf(billing, seller)).toEqual({ pending: 920, due: 0, paid: 0 });
    afterDays(14);
    await billing.transact(releaseEarnings);
    expect(await earningsOf(billing, seller)).toEqual({ pending: 0, due: 920, paid: 0 });
    expect((await entriesOf(billing, orderId)).slice(-2)).toEqual([
      `EARNINGS_RELEASE PENDING(${seller}) -920`,
      `EARNINGS_RELEASE DUE(${seller}) 920`,
    ]);
  });

  it('are released once, however often and by whomever', async () => {
    const { seller, parcelId } = await paid('bob');
    await billing.deliver(parcelId, parcelId);
    afterDays(20);
    await billing.race(
      (held) => held(releaseEarnings),
      () => billing.transact(releaseEarnings),
    );
    await billing.transact(releaseEarnings);
    expect(await earningsOf(billing, seller)).toEqual({ pending: 0, due: 920, paid: 0 });
  });

  it('without anything left have no entries, and are released all the same', async () => {
    const { seller, orderId, parcelId } = await paid('eve');
    await refundParcel(billing, orderId, seller, { refundId: 'eve-c' });
    await makeDue(billing, orderId, seller);
    expect(await earningsOf(billing, seller)).toEqual({ pending: 0, due: 0, paid: 0 });
    const [share] = await billing.run(
      `select released_at is not null as released from payment_shares where parcel_id = ?`,
      [parcelId],
    );
    expect(share).toEqual({ released: true });
  });

  it('that are due pay a late refund, and another seller has nothing to do with it', async () => {
    const { seller, orderId } = await paid('fay');
    const other = await paid('gus');
    await makeDue(billing, orderId, seller);
    await refundParcel(billing, orderId, seller, { refundId: 'fay-c', amount: 100 });
    expect(await earningsOf(billing, seller)).toEqual({ pending: 0, due: 828, paid: 0 });
    expect(await earningsOf(billing, other.seller)).toEqual({ pending: 920, due: 0, paid: 0 });
  });

  it('move as they are then when a refund is under way at that moment', async () => {
    const { seller, orderId, parcelId } = await paid('hal');
    await billing.deliver(parcelId);
    afterDays(14);
    const command = { refundId: 'hal-c', amount: 100 };
    await billing.race(
      (held) => refundParcel(billing, orderId, seller, command, held),
      async () => void (await billing.transact(releaseEarnings)),
    );
    await billing.transact(releaseEarnings);
    expect(await earningsOf(billing, seller)).toEqual({ pending: 0, due: 828, paid: 0 });
  });
});
