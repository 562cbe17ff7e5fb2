import { newId } from '@souk/platform/runtime/id';
import { meet } from '@souk/platform/testing/meet';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { type Carrier, type CarrierState, CarrierUnavailable } from '../domain/carrier.ts';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';
import { recordCarrierAnswer } from '../usecases/record-carrier-answer.ts';
import { recordCarrierCallback } from '../usecases/record-carrier-callback.ts';
import { carrierWorker } from './carrier-worker.ts';

/** A carrier whose state and availability a test sets. It counts what was asked. */
class TestCarrier implements Carrier {
  readonly name = 'test';
  isDown = false;
  refusal: string | null = null;
  /** True when an answer is lost after the carrier has done what it was asked. */
  losesAnswers = false;
  readonly states = new Map<string, { state: CarrierState; at: Date }>();
  readonly asked: string[] = [];
  readonly verify = () => null;

  readonly book: Carrier['book'] = async (_, id) => {
    this.#ask(`book ${id}`);
    if (this.refusal) return { refused: this.refusal };
    const ref = `ref-${id}`;
    if (!this.states.has(ref)) this.states.set(ref, { state: 'BOOKED', at: new Date(0) });
    this.#answer();
    return { ref, trackingNumber: `TN-${id.slice(-4)}` };
  };

  readonly track: Carrier['track'] = async (ref) => {
    this.#ask(`track ${ref}`);
    return this.states.get(ref) ?? { state: 'BOOKED', at: new Date(0) };
  };

  readonly cancel: Carrier['cancel'] = async (ref) => {
    this.#ask(`cancel ${ref}`);
    this.states.set(ref, { state: 'CANCELLED', at: new Date() });
    this.#answer();
    return null;
  };

  #ask(what: string): void {
    if (this.isDown) throw new CarrierUnavailable('down');
    this.asked.push(what);
  }

  #answer(): void {
    if (this.losesAnswers) throw new CarrierUnavailable('lost');
  }
}

let harness: DeliveryHarness;
let carrier: TestCarrier;
let work: () => Promise<void>;
beforeEach(async () => {
  harness = await deliveryHarness();
  carrier = new TestCarrier();
  work = carrierWorker(harness.transact, carrier, { warn: () => {} });
  await harness.addSlot(100, 1);
});
afterEach(() => harness.orm.close());

const pass = (seconds: number) => {
  harness.now = new Date(harness.now.getTime() + seconds * 1_000);
};

async function scheduled() {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  await harness.receive('confirm-delivery', { orderId });
  const id = (await harness.deliveryOf(orderId))?.id ?? '';
  return { orderId, id, ref: `ref-${id}` };
}

/** The carrier's state changes, the callback is lost, and the next poll finds it. */
async function moves(ref: string, state: CarrierState): Promise<void> {
  carrier.states.set(ref, { state, at: harness.now });
  pass(700);
  await work();
}

const statusesOf = async (orderId: string) =>
  (await harness.historyOf(orderId)).map(({ status }) => status);
const callsOf = (id: string) =>
  harness.run(
    'select operation, done_at is not null as done, failure from carrier_calls where delivery_id = ? order by 1',
    [id],
  );
const callback = (eventId: string, subjectRef: string) =>
  harness.transact((one) => recordCarrierCallback(one, 'test', { eventId, subjectRef }));

describe('the calls to a carrier', () => {
  it('book each scheduled parcel under our id, and take over its tracking number (DEL-6)', async () => {
    const { orderId, id, ref } = await scheduled();
    await work();
    expect(carrier.asked).toEqual([`book ${id}`]);
    const delivery = await harness.deliveryOf(orderId);
    expect(delivery).toMatchObject({ carrier: 'test', carrierRef: ref });
    expect(delivery?.trackingNumber).toBe(`TN-${id.slice(-4)}`);
    expect((await harness.published(orderId)).at(-1)?.data.trackingNumber).toBe(
      `TN-${id.slice(-4)}`,
    );
  });

  it('follow the parcel until it has arrived, then stop (DEL-6)', async () => {
    const { orderId, id, ref } = await scheduled();
    await work();
    await moves(ref, 'IN_TRANSIT');
    await moves(ref, 'FAILED');
    await moves(ref, 'IN_TRANSIT');
    await moves(ref, 'DELIVERED');
    const moved = ['IN_TRANSIT', 'FAILED', 'IN_TRANSIT', 'DELIVERED'];
    expect(await statusesOf(orderId)).toEqual(['RESERVED', 'SCHEDULED', 'SCHEDULED', ...moved]);
    expect(await callsOf(id)).toMatchObject([{ done: true }, { done: true }]);
    const { length } = carrier.asked;
    pass(100_000);
    await work();
    expect(carrier.asked).toHaveLength(length);
  });

  it('lose no status and double none while the carrier is down', async () => {
    const { orderId, ref } = await scheduled();
    carrier.isDown = true;
    for (let time = 0; time < 6; time += 1) {
      await work();
      pass(20);
    }
    carrier.isDown = false;
    pass(700);
    await work();
    carrier.isDown = true;
    await moves(ref, 'IN_TRANSIT');
    await moves(ref, 'DELIVERED');
    carrier.isDown = false;
    pass(700);
    await work();
    pass(700);
    await work();
    const statuses = (await statusesOf(orderId)).filter((status) => status !== 'SCHEDULED');
    expect(statuses).toEqual(['RESERVED', 'IN_TRANSIT', 'DELIVERED']);
  });

  it('book once when the answer is lost', async () => {
    const { orderId, id, ref } = await scheduled();
    carrier.losesAnswers = true;
    await work();
    carrier.losesAnswers = false;
    pass(60);
    await work();
    expect(carrier.asked).toEqual([`book ${id}`, `book ${id}`]);
    expect(carrier.states.size).toBe(1);
    expect(await harness.deliveryOf(orderId)).toMatchObject({ carrierRef: ref });
  });

  it('end with the refusal of a carrier, and leave the delivery to couriers', async () => {
    const { orderId, id } = await scheduled();
    carrier.refusal = 'We do not deliver there.';
    await work();
    pass(10_000);
    await work();
    expect(carrier.asked).toEqual([`book ${id}`]);
    expect(await callsOf(id)).toMatchObject([{ done: true, failure: 'We do not deliver there.' }]);
    expect(await harness.deliveryOf(orderId)).toMatchObject({ status: 'SCHEDULED' });
  });

  it('are made once when two workers look for them at once', async () => {
    const { id } = await scheduled();
    const { id: other } = await scheduled();
    await Promise.all([work(), work(), work()]);
    expect(carrier.asked.toSorted()).toEqual([`book ${id}`, `book ${other}`].toSorted());
  });

  it('cancel the label of a cancelled parcel', async () => {
    const { orderId, id, ref } = await scheduled();
    await work();
    const parcelId = parcelIdOf(orderId, 'sam');
    await harness.receive('cancel-delivery', { orderId, parcelId });
    await work();
    await work();
    expect(carrier.asked).toEqual([`book ${id}`, `cancel ${ref}`]);
    expect(await callsOf(id)).toMatchObject([{ done: true }, { done: true }, { done: true }]);
  });

  it('cancel a label whose booking had no answer, and make none that was never asked for', async () => {
    const [tried, untried] = [await scheduled(), await scheduled()];
    await harness.receive('cancel-delivery', { orderId: untried.orderId });
    carrier.losesAnswers = true;
    await work();
    carrier.losesAnswers = false;
    await harness.receive('cancel-delivery', { orderId: tried.orderId });
    pass(60);
    await work();
    expect(carrier.asked).toEqual([`book ${tried.id}`, `book ${tried.id}`, `cancel ${tried.ref}`]);
  });

  it('are not made for an external order', async () => {
    await harness.reserve('order 7');
    await work();
    expect(carrier.asked).toEqual([]);
  });
});

describe('a report of a carrier', () => {
  const report = (id: string, state: CarrierState, at: Date) =>
    harness.transact((one) =>
      recordCarrierAnswer(one, { deliveryId: id, operation: 'TRACK', answer: { state, at } }),
    );
  const reportsOf = (id: string) =>
    harness.run('select state, applied from carrier_reports where delivery_id = ? order by at', [
      id,
    ]);

  it('that is older than the last one is stored and changes nothing', async () => {
    const { orderId, id } = await scheduled();
    await work();
    const [early, late] = [harness.now, new Date(harness.now.getTime() + 1_000)];
    await report(id, 'FAILED', late);
    await report(id, 'IN_TRANSIT', early);
    expect((await harness.deliveryOf(orderId))?.status).toBe('FAILED');
    expect(await reportsOf(id)).toEqual([
      { state: 'IN_TRANSIT', applied: false },
      { state: 'FAILED', applied: true },
    ]);
  });

  it('that is behind what couriers reported is stored and changes nothing', async () => {
    const { orderId, id } = await scheduled();
    await work();
    await harness.advance(id, 'IN_TRANSIT');
    await harness.advance(id, 'DELIVERED');
    const before = await harness.published(orderId);
    await report(id, 'IN_TRANSIT', harness.now);
    expect(await harness.published(orderId)).toEqual(before);
    expect(await reportsOf(id)).toEqual([{ state: 'IN_TRANSIT', applied: false }]);
  });

  it('changes the delivery once when it comes twice, also at once', async () => {
    const { orderId, id } = await scheduled();
    await work();
    const twice = () => report(id, 'IN_TRANSIT', harness.now);
    await meet(harness.orm, { table: 'deliveries', id }, [twice, twice]);
    await twice();
    const statuses = await statusesOf(orderId);
    expect(statuses.filter((status) => status === 'IN_TRANSIT')).toHaveLength(1);
  });

  it('and a cancellation at once: one of them succeeds', async () => {
    const { orderId, id } = await scheduled();
    await work();
    await meet(harness.orm, { table: 'deliveries', id }, [
      () => harness.receive('cancel-delivery', { orderId }),
      () => report(id, 'IN_TRANSIT', harness.now),
    ]);
    const { status } = (await harness.deliveryOf(orderId)) ?? {};
    expect((await harness.replyTo(orderId))?.data.success).toBe(status === 'CANCELLED');
    expect(['CANCELLED', 'IN_TRANSIT']).toContain(status);
  });
});

describe('a callback of a carrier', () => {
  const stored = () =>
    harness.run(
      'select event_id as id, applied_at is not null as applied from carrier_callbacks order by 1',
    );

  it('makes the carrier be asked now, and is applied by its answer', async () => {
    const { orderId, ref } = await scheduled();
    await work();
    carrier.states.set(ref, { state: 'IN_TRANSIT', at: harness.now });
    await work();
    expect((await harness.deliveryOf(orderId))?.status).toBe('SCHEDULED');
    await callback('e-1', ref);
    await work();
    expect((await harness.deliveryOf(orderId))?.status).toBe('IN_TRANSIT');
    expect(await stored()).toEqual([{ id: 'e-1', applied: true }]);
  });

  it('is stored once, however often it comes, also at once', async () => {
    const { orderId, ref } = await scheduled();
    await work();
    carrier.states.set(ref, { state: 'IN_TRANSIT', at: harness.now });
    await Promise.all([callback('e-1', ref), callback('e-1', ref)]);
    await work();
    await callback('e-1', ref);
    await work();
    expect(await stored()).toEqual([{ id: 'e-1', applied: true }]);
    expect((await statusesOf(orderId)).filter((status) => status === 'IN_TRANSIT')).toHaveLength(1);
  });

  it('about a parcel that is not known yet is applied once it is', async () => {
    const { orderId, ref } = await scheduled();
    await callback('e-1', ref);
    expect(await stored()).toEqual([{ id: 'e-1', applied: false }]);
    carrier.states.set(ref, { state: 'IN_TRANSIT', at: harness.now });
    await work();
    await work();
    expect((await harness.deliveryOf(orderId))?.status).toBe('IN_TRANSIT');
    expect(await stored()).toEqual([{ id: 'e-1', applied: true }]);
  });
});
