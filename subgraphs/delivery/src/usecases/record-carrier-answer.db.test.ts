import { meet } from '@souk/platform/testing/meet';
import type { CarrierState } from '../domain/carrier.ts';
import { type CarrierHarness, carrierHarness } from '../testing/carrier-harness.ts';
import { recordCarrierAnswer } from './record-carrier-answer.ts';

let under: CarrierHarness;
beforeEach(async () => {
  under = await carrierHarness();
});
afterEach(() => under.shop.orm.close());

describe('a report of a carrier', () => {
  const report = (id: string, state: CarrierState, at: Date) =>
    under.shop.transact((one) =>
      recordCarrierAnswer(one, { deliveryId: id, operation: 'TRACK', answer: { state, at } }),
    );
  const reportsOf = (id: string) =>
    under.shop.run('select state, applied from carrier_reports where delivery_id = ? order by at', [
      id,
    ]);

  it('that is older than the last one is stored and changes nothing', async () => {
    const { orderId, id } = await under.scheduled();
    await under.work();
    const [early, late] = [under.shop.now, new Date(under.shop.now.getTime() + 1_000)];
    await report(id, 'FAILED', late);
    await report(id, 'IN_TRANSIT', early);
    expect((await under.shop.deliveryOf(orderId))?.status).toBe('FAILED');
    expect(await reportsOf(id)).toEqual([
      { state: 'IN_TRANSIT', applied: false },
      { state: 'FAILED', applied: true },
    ]);
  });

  it('that is behind what couriers reported is stored and changes nothing', async () => {
    const { orderId, id } = await under.scheduled();
    await under.work();
    await under.shop.advance(id, 'IN_TRANSIT');
    await under.shop.advance(id, 'DELIVERED');
    const before = await under.shop.published(orderId);
    await report(id, 'IN_TRANSIT', under.shop.now);
    expect(await under.shop.published(orderId)).toEqual(before);
    expect(await reportsOf(id)).toEqual([{ state: 'IN_TRANSIT', applied: false }]);
  });

  it('changes the delivery once when it comes twice, also at once', async () => {
    const { orderId, id } = await under.scheduled();
    await under.work();
    const twice = () => report(id, 'IN_TRANSIT', under.shop.now);
    await meet(under.shop.orm, { table: 'deliveries', id }, [twice, twice]);
    await twice();
    const statuses = await under.statusesOf(orderId);
    expect(statuses.filter((status) => status === 'IN_TRANSIT')).toHaveLength(1);
  });

  it('and a cancellation at once: one of them succeeds', async () => {
    const { orderId, id } = await under.scheduled();
    await under.work();
    await meet(under.shop.orm, { table: 'deliveries', id }, [
      () => under.shop.receive('cancel-delivery', { orderId }),
      () => report(id, 'IN_TRANSIT', under.shop.now),
    ]);
    const { status } = (await under.shop.deliveryOf(orderId)) ?? {};
    expect((await under.shop.replyTo(orderId))?.data.success).toBe(status === 'CANCELLED');
    expect(['CANCELLED', 'IN_TRANSIT']).toContain(status);
  });
});
