import { newId } from '@souk/platform/runtime/id';
import { parcelIdOf } from '@souk/schema/parcel-id';
import fc from 'fast-check';
import { DeliverySlot } from '../../../../subgraphs/delivery/src/domain/delivery-slot.ts';
import { DeliveryEvent } from '../../../../subgraphs/delivery/src/persistence/delivery-event.ts';
import * as free from '../../../../subgraphs/delivery/src/persistence/free-slots.ts';
import { lockOrders } from '../../../../subgraphs/delivery/src/persistence/lock-orders.ts';
import * as released from '../../../../subgraphs/delivery/src/persistence/release-place.ts';
import * as scheduled from '../../../../subgraphs/delivery/src/persistence/schedule.ts';
import * as another from '../../../../subgraphs/delivery/src/persistence/take-another-place.ts';
import * as taken from '../../../../subgraphs/delivery/src/persistence/take-place.ts';
import {
  booking,
  type DeliveryHarness,
  deliveryHarness,
} from '../../../../subgraphs/delivery/src/testing/harness.ts';
import * as memory from './delivery.ts';
import { IdNormalizer } from './id-normalizer.ts';
import { type EntityManager, rowOf, Store } from './store.ts';
import { Transaction } from './transaction.ts';

let harness: DeliveryHarness;
beforeAll(async () => {
  harness = await deliveryHarness();
});

const sql = { ...taken, ...another, ...released, ...scheduled, ...free };
type Side = Pick<typeof memory, keyof typeof sql>;

const step = fc.record({
  do: fc.constantFrom('take', 'take', 'move', 'cancel', 'schedule', 'list'),
  parcels: fc.integer({ min: 1, max: 3 }),
  order: fc.nat(5),
  origin: fc.constantFrom('CHECKOUT', 'CHECKOUT', 'OUTSIDE'),
  slot: fc.option(fc.nat(2)),
  hour: fc.option(fc.integer({ min: -2, max: 5 })),
});
type Scheduled = scheduled.Scheduled;
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const hourMs = 3_600_000;

/** Runs a step with the statements of one side. Returns their result. */
async function runStep(side: Side, em: EntityManager, name: string, slots: string[], one: Step) {
  const orderId = `${name} ${one.order}`;
  const { now } = harness;
  if (one.do === 'list') return (await side.freeSlots(em, now)).map(({ id }) => id);
  if (one.do === 'take') {
    const wishedAt = one.hour === null ? null : new Date(now.getTime() + (one.hour + 0.5) * hourMs);
    const slotId = one.slot === null ? null : (slots[one.slot] ?? 'none');
    const buyerId = one.origin === 'OUTSIDE' ? null : 'ann';
    const request = { ...booking(orderId), slotId, wishedAt, buyerId, origin: one.origin };
    const parcels = Array.from({ length: one.parcels }, (_, n) => {
      const parcelId = one.origin === 'OUTSIDE' ? null : parcelIdOf(orderId, `seller ${n}`);
      return { id: newId(), parcelId, sellerIds: [`seller ${n}`] };
    });
    return side.takePlace(em, parcels, { ...request, origin: one.origin as 'CHECKOUT' }, now);
  }
  if (one.do === 'schedule') {
    const confirmed = [orderId, `${name} ${one.order + 1}`].map((id) => ({
      orderId: id,
      seed: 'SK1',
    }));
    return (await side.schedule(em, confirmed, now)).toSorted(byOrderSeq);
  }
  const order = (await lockOrders(em, [orderId], 'CHECKOUT')).get(orderId);
  const delivery = order?.deliveries.find(({ status }) => status === 'RESERVED');
  if (!order || !delivery) return null;
  const from = delivery.slotId;
  const to = slots[one.slot ?? 0] ?? 'none';
  if (one.do === 'move' && to === from) return null;
  if (one.do === 'move' && !(await side.takeAnotherPlace(em, order, { from, to }, now))) return to;
  const changes = one.do === 'move' ? delivery.reschedule(to, now) : delivery.cancel(now);
  await side.releasePlace(em, order, from);
  for (const { moved: _, ...event } of changes) {
    order.booking.changes += 1;
    const change = { deliveryId: delivery.id, ...event, orderSeq: order.booking.changes };
    em.create(DeliveryEvent as never, change as never);
  }
  return [delivery.status, delivery.slotId];
}

const byOrderSeq = (one: Scheduled, other: Scheduled) =>
  one.orderId === other.orderId
    ? one.orderSeq - other.orderSeq || (one.id < other.id ? -1 : 1)
    : one.orderId < other.orderId
      ? -1
      : 1;

describe('the in-memory persistence of delivery', () => {
  it('answers each statement as PostgreSQL does', async () => {
    const capacities = fc.array(fc.nat(3), { minLength: 2, maxLength: 2 });
    const steps = fc.array(step, { minLength: 5, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(capacities, steps, async (chosen, these) => {
        // Each run has its own day: the slots of the other runs have started.
        harness.now = new Date(harness.now.getTime() + 24 * hourMs);
        const [store, name] = [new Store(), newId()];
        const slots: string[] = [];
        for (const [index, capacity] of chosen.entries()) {
          const hours = index * 2 - 1;
          slots.push(await harness.addSlot(capacity, hours));
          const from = new Date(harness.now.getTime() + hours * hourMs);
          const time = { from, to: new Date(from.getTime() + hourMs) };
          const slot = { id: slots[index], capacity, taken: 0, ...time };
          store.rowsOf<DeliverySlot>(DeliverySlot).push(rowOf(DeliverySlot, slot));
        }
        const [real, simulated] = [new IdNormalizer(), new IdNormalizer()];
        for (const one of these) {
          const rows = new Transaction(store);
          const expected = await harness.transact(({ em }) => runStep(sql, em, name, slots, one));
          const em = rows as unknown as EntityManager;
          const actual = await runStep(memory, em, name, slots, one);
          rows.commit();
          expect([one, simulated.normalize(actual)]).toEqual([one, real.normalize(expected)]);
          for (const { id, taken } of store.rowsOf<DeliverySlot>(DeliverySlot)) {
            expect(await harness.takenOf(id)).toBe(taken);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
