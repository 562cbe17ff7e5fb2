import { type CarrierHarness, carrierHarness } from '../testing/carrier-harness.ts';

let under: CarrierHarness;
beforeEach(async () => {
  under = await carrierHarness();
});
afterEach(() => under.shop.orm.close());

describe('the calls to a carrier', () => {
  it('book each scheduled parcel under our id, and take over its tracking number (DEL-6)', async () => {
    const { orderId, id, ref } = await under.scheduled();
    await under.work();
    expect(under.carrier.asked).toEqual([`book ${id}`]);
    const delivery = await under.shop.deliveryOf(orderId);
    expect(delivery).toMatchObject({ carrier: 'test', carrierRef: ref });
    expect(delivery?.trackingNumber).toBe(`TN-${id.slice(-4)}`);
    expect((await under.shop.published(orderId)).at(-1)?.data.trackingNumber).toBe(
      `TN-${id.slice(-4)}`,
    );
  });

  it('follow the parcel until it has arrived, then stop (DEL-6)', async () => {
    const { orderId, id, ref } = await under.scheduled();
    await under.work();
    await under.moves(ref, 'IN_TRANSIT');
    await under.moves(ref, 'FAILED');
    await under.moves(ref, 'IN_TRANSIT');
    await under.moves(ref, 'DELIVERED');
    const moved = ['IN_TRANSIT', 'FAILED', 'IN_TRANSIT', 'DELIVERED'];
    expect(await under.statusesOf(orderId)).toEqual([
      'RESERVED',
      'SCHEDULED',
      'SCHEDULED',
      ...moved,
    ]);
    expect(await under.callsOf(id)).toMatchObject([{ done: true }, { done: true }]);
    const { length } = under.carrier.asked;
    under.pass(100_000);
    await under.work();
    expect(under.carrier.asked).toHaveLength(length);
  });

  it('lose no status and double none while the carrier is down', async () => {
    const { orderId, ref } = await under.scheduled();
    under.carrier.isDown = true;
    for (let time = 0; time < 6; time += 1) {
      await under.work();
      under.pass(20);
    }
    under.carrier.isDown = false;
    under.pass(700);
    await under.work();
    under.carrier.isDown = true;
    await under.moves(ref, 'IN_TRANSIT');
    await under.moves(ref, 'DELIVERED');
    under.carrier.isDown = false;
    under.pass(700);
    await under.work();
    under.pass(700);
    await under.work();
    const statuses = (await under.statusesOf(orderId)).filter((status) => status !== 'SCHEDULED');
    expect(statuses).toEqual(['RESERVED', 'IN_TRANSIT', 'DELIVERED']);
  });

  it('book once when the answer is lost', async () => {
    const { orderId, id, ref } = await under.scheduled();
    under.carrier.losesAnswers = true;
    await under.work();
    under.carrier.losesAnswers = false;
    under.pass(60);
    await under.work();
    expect(under.carrier.asked).toEqual([`book ${id}`, `book ${id}`]);
    expect(under.carrier.states.size).toBe(1);
    expect(await under.shop.deliveryOf(orderId)).toMatchObject({ carrierRef: ref });
  });

  it('end with the refusal of a carrier, and leave the delivery to couriers', async () => {
    const { orderId, id } = await under.scheduled();
    under.carrier.refusal = 'We do not deliver there.';
    await under.work();
    under.pass(10_000);
    await under.work();
    expect(under.carrier.asked).toEqual([`book ${id}`]);
    expect(await under.callsOf(id)).toMatchObject([
      { done: true, failure: 'We do not deliver there.' },
    ]);
    expect(await under.shop.deliveryOf(orderId)).toMatchObject({ status: 'SCHEDULED' });
  });
});
