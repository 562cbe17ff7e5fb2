import { type CarrierHarness, carrierHarness } from '../testing/carrier-harness.ts';

let under: CarrierHarness;
beforeEach(async () => {
  under = await carrierHarness();
});
afterEach(() => under.shop.orm.close());

describe('a callback of a carrier', () => {
  const stored = () =>
    under.shop.run(
      'select event_id as id, applied_at is not null as applied from carrier_callbacks order by 1',
    );

  it('makes the carrier be asked now, and is applied by its answer', async () => {
    const { orderId, ref } = await under.scheduled();
    await under.work();
    under.carrier.states.set(ref, { state: 'IN_TRANSIT', at: under.shop.now });
    await under.work();
    expect((await under.shop.deliveryOf(orderId))?.status).toBe('SCHEDULED');
    await under.callback('e-1', ref);
    await under.work();
    expect((await under.shop.deliveryOf(orderId))?.status).toBe('IN_TRANSIT');
    expect(await stored()).toEqual([{ id: 'e-1', applied: true }]);
  });

  it('is stored once, however often it comes, also at once', async () => {
    const { orderId, ref } = await under.scheduled();
    await under.work();
    under.carrier.states.set(ref, { state: 'IN_TRANSIT', at: under.shop.now });
    await Promise.all([under.callback('e-1', ref), under.callback('e-1', ref)]);
    await under.work();
    await under.callback('e-1', ref);
    await under.work();
    expect(await stored()).toEqual([{ id: 'e-1', applied: true }]);
    expect(
      (await under.statusesOf(orderId)).filter((status) => status === 'IN_TRANSIT'),
    ).toHaveLength(1);
  });

  it('about a parcel that is not known yet is applied once it is', async () => {
    const { orderId, ref } = await under.scheduled();
    await under.callback('e-1', ref);
    expect(await stored()).toEqual([{ id: 'e-1', applied: false }]);
    under.carrier.states.set(ref, { state: 'IN_TRANSIT', at: under.shop.now });
    await under.work();
    await under.work();
    expect((await under.shop.deliveryOf(orderId))?.status).toBe('IN_TRANSIT');
    expect(await stored()).toEqual([{ id: 'e-1', applied: true }]);
  });
});
