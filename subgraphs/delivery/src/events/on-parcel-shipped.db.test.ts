import { newId } from '@souk/platform/runtime/id';
import { meet } from '@souk/platform/testing/meet';
import fc from 'fast-check';
import { booking, type DeliveryHarness, deliveryHarness, parcelFact } from '../testing/harness.ts';

let harness: DeliveryHarness;
beforeAll(async () => {
  harness = await deliveryHarness();
  await harness.addSlot(10_000, 1);
});

const about = { number: 'S-1', buyerId: 'ann' };
const send = {
  confirm: (orderId: string) => harness.receive('confirm-delivery', { orderId }),
  shipped: (orderId: string, trackingNumber: string, parcelIds?: string[]) =>
    harness.receive('order-shipped', {
      ...{ ...about, parcelIds },
      orderId,
      status: 'Shipped',
      trackingNumber,
      shippedAt: harness.now,
    }),
  delivered: (orderId: string, parcelIds?: string[]) =>
    harness.receive('order-delivered', {
      ...{ ...about, parcelIds },
      orderId,
      status: 'Delivered',
      deliveredAt: harness.now,
    }),
};

describe('the deliveries of an order of two parcels', () => {
  const sellers = { sellerIds: ['sam', 'sue'] };
  async function scheduled(): Promise<string> {
    const orderId = newId();
    await harness.receive('book-delivery', booking(orderId, sellers));
    await send.confirm(orderId);
    return orderId;
  }
  const shipped = (orderId: string, seller: string, trackingNumber: string | null) => {
    const fact = parcelFact(orderId, seller, harness.now);
    return harness.receive('parcel-shipped', { ...fact, trackingNumber });
  };
  const delivered = (orderId: string, seller: string) =>
    harness.receive('parcel-delivered', parcelFact(orderId, seller, harness.now));
  const seen = async (orderId: string) =>
    (await harness.deliveriesOf(orderId)).map((one) => [one.status, one.trackingNumber]);

  it('have tracking numbers of their own', async () => {
    const [[, one] = [], [, two] = []] = await seen(await scheduled());
    expect(one).toMatch(/^SK[0-9A-F]{16}$/);
    expect(two).toMatch(/^SK[0-9A-F]{16}$/);
    expect(one).not.toBe(two);
  });

  it('follow the facts of their own parcels (DEL-4)', async () => {
    const orderId = await scheduled();
    const [, [, own] = []] = await seen(orderId);
    await shipped(orderId, 'sam', 'RA1');
    expect(await seen(orderId)).toEqual([
      ['IN_TRANSIT', 'RA1'],
      ['SCHEDULED', own],
    ]);
    await delivered(orderId, 'sam');
    await shipped(orderId, 'sue', null);
    expect(await seen(orderId)).toEqual([
      ['DELIVERED', 'RA1'],
      ['IN_TRANSIT', own],
    ]);
  });

  it('end the same, in whatever order the facts of parcels and order arrive', async () => {
    const facts = {
      samOut: (orderId: string) => shipped(orderId, 'sam', 'RA1'),
      sueOut: (orderId: string) => shipped(orderId, 'sue', 'RA2'),
      samIn: (orderId: string) => delivered(orderId, 'sam'),
      sueIn: (orderId: string) => delivered(orderId, 'sue'),
      out: (orderId: string) => send.shipped(orderId, 'RA2'),
      in: (orderId: string) => send.delivered(orderId),
    };
    const names = Object.keys(facts) as (keyof typeof facts)[];
    const orders = fc.shuffledSubarray(names, { minLength: names.length });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const orderId = await scheduled();
        for (const name of order) await facts[name](orderId);
        expect(await seen(orderId)).toEqual([
          ['DELIVERED', 'RA1'],
          ['DELIVERED', 'RA2'],
        ]);
      }),
      { numRuns: 15 },
    );
  });

  it('change nothing for a fact that is repeated, or about another parcel', async () => {
    const orderId = await scheduled();
    await shipped(orderId, 'sam', 'RA1');
    const before = await harness.published(orderId);
    await shipped(orderId, 'sam', 'RA1');
    await shipped(orderId, 'eve', 'RA9');
    expect(await harness.published(orderId)).toEqual(before);
  });

  it('ignore the facts of an order whose parcels have facts of their own', async () => {
    const orderId = await scheduled();
    const before = await harness.published(orderId);
    await send.shipped(orderId, 'RA1', ['p-1', 'p-2']);
    await send.delivered(orderId, ['p-1', 'p-2']);
    expect(await harness.published(orderId)).toEqual(before);
    await send.shipped(orderId, 'RA1');
    expect(await harness.published(orderId)).not.toEqual(before);
  });

  it('are shipped one after the other when both facts arrive at once', async () => {
    const orderId = await scheduled();
    const id = await harness.idOf(orderId, 'sam');
    await meet(harness.orm, { table: 'deliveries', id }, [
      () => shipped(orderId, 'sam', 'RA1'),
      () => shipped(orderId, 'sue', 'RA2'),
    ]);
    expect(await seen(orderId)).toEqual([
      ['IN_TRANSIT', 'RA1'],
      ['IN_TRANSIT', 'RA2'],
    ]);
    const versions = (await harness.published(orderId)).flatMap(({ version }) => version ?? []);
    expect(versions).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
