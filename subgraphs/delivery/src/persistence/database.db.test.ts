import { newId } from '@souk/platform/runtime/id';
import { transitions } from '../domain/status.ts';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';
import { transitions as guarded } from './migrations/status-transitions.ts';

let harness: DeliveryHarness;
let slotId: string;
beforeAll(async () => {
  harness = await deliveryHarness();
  slotId = await harness.addSlot(100, 1);
});

/** The id of a new delivery. */
async function booked(): Promise<string> {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  return (await harness.deliveryOf(orderId))?.id ?? '';
}

const write = (id: string, seq: number, status: string) =>
  harness.run(
    'insert into delivery_events (delivery_id, seq, status, at) values (?, ?, ?, now())',
    [id, seq, status],
  );

const all = Object.keys(transitions);
const pairs = Object.entries(transitions).flatMap(([from, to]) => to.map((one) => [from, one]));

/** The transitions that take a delivery to each status. */
const pathTo: Readonly<Record<string, readonly string[]>> = {
  RESERVED: [],
  CANCELLED: ['CANCELLED'],
  SCHEDULED: ['SCHEDULED'],
  IN_TRANSIT: ['SCHEDULED', 'IN_TRANSIT'],
  DELIVERED: ['SCHEDULED', 'IN_TRANSIT', 'DELIVERED'],
  FAILED: ['SCHEDULED', 'IN_TRANSIT', 'FAILED'],
};

describe('the database of delivery', () => {
  it('matches the mappings', async () => {
    expect(await harness.orm.migrator.checkSchema()).toBe(false);
  });

  it('allows the same transitions as the domain', () => {
    expect([...guarded].sort()).toEqual(pairs.sort());
  });

  it.each(all)('allows a delivery that is %s only the transitions of the table', async (from) => {
    const allowed = pairs.filter(([start]) => start === from).map(([, to]) => to);
    for (const to of all) {
      const id = await booked();
      let seq = 1;
      for (const status of pathTo[from] ?? []) await write(id, ++seq, status);
      const step = write(id, seq + 1, to);
      if (allowed.includes(to) || to === from) await expect(step).resolves.toBeDefined();
      else await expect(step).rejects.toThrow(`a delivery does not go from ${from} to ${to}`);
    }
  });

  it('refuses a history with a gap or another beginning, and any change of it', async () => {
    const id = await booked();
    await expect(write(id, 3, 'RESERVED')).rejects.toThrow('a delivery begins with RESERVED');
    await expect(write(newId(), 1, 'SCHEDULED')).rejects.toThrow('a delivery begins with RESERVED');
    for (const change of [
      `update delivery_events set status = 'SCHEDULED'`,
      'delete from delivery_events',
      'truncate delivery_events',
    ]) {
      await expect(harness.run(change)).rejects.toThrow('never changed');
    }
  });

  it.each([
    ['status', `status = 'SCHEDULED'`],
    ['version', 'version = version + 1'],
    ['status and version', `status = 'SCHEDULED', version = version + 1`],
  ])('refuses a %s that the history does not have', async (_, change) => {
    const id = await booked();
    const update = harness.run(`update deliveries set ${change} where id = ?`, [id]);
    await expect(update).rejects.toThrow('and its history says RESERVED at 1');
  });

  it('keeps the taken places between zero and the capacity (DEL-1)', async () => {
    for (const taken of [-1, 101]) {
      const update = harness.run('update slots set taken = ? where id = ?', [taken, slotId]);
      await expect(update).rejects.toThrow('slots_taken');
    }
  });

  it('refuses slots that overlap', async () => {
    const between = `insert into slots select 'between', begins_at + interval '1 minute',
      ends_at + interval '1 minute', 1, 0 from slots limit 1`;
    await expect(harness.run(between)).rejects.toThrow('slots_apart');
  });

  it('has one result of a booking, and one open attempt', async () => {
    const insert = `insert into bookings (order_id, origin, delivery_id, refused)
      values (?, 'CHECKOUT', ?, ?)`;
    const [id, refused] = [await booked(), '{"code": "GIVEN_UP"}'];
    await expect(harness.run(insert, [newId(), null, null])).rejects.toThrow('bookings_answer');
    await expect(harness.run(insert, [newId(), id, refused])).rejects.toThrow('bookings_answer');
    const attempt = 'insert into delivery_attempts values (?, ?, now(), null, ?)';
    await expect(harness.run(attempt, [newId(), id, true])).rejects.toThrow('attempts_failed');
    await harness.run(attempt, [newId(), id, false]);
    await expect(harness.run(attempt, [newId(), id, false])).rejects.toThrow('attempts_open');
  });

  describe('of the places of an order', () => {
    const place = () =>
      harness.run(`select order_id, slot_id from slot_places order by order_id desc limit 1`);

    it('counts each in its slot', async () => {
      const before = await harness.takenOf(slotId);
      await booked();
      expect(await harness.takenOf(slotId)).toBe(before + 1);
    });

    it('refuses to remove one where a delivery is, and one without a delivery (DEL-1)', async () => {
      await booked();
      const remove = `delete from slot_places where order_id = (select max(order_id) from slot_places)`;
      await expect(harness.run(remove)).rejects.toThrow('do not fit its deliveries');
      const add = `insert into slot_places values ('none', 'CHECKOUT', ?)`;
      await expect(harness.run(add, [slotId])).rejects.toThrow('do not fit its deliveries');
    });

    it('refuses a delivery in a slot where its order has none', async () => {
      const id = await booked();
      const other = await harness.addSlot(1, 2);
      const move = harness.run('update deliveries set slot_id = ? where id = ?', [other, id]);
      await expect(move).rejects.toThrow('do not fit its deliveries');
    });

    it('refuses to change one, and to remove all at once', async () => {
      await booked();
      const before = await place();
      for (const change of [`update slot_places set origin = 'OUTSIDE'`, 'truncate slot_places']) {
        await expect(harness.run(change)).rejects.toThrow('added or removed, never changed');
      }
      expect(await place()).toEqual(before);
    });

    it('refuses two deliveries of one parcel', async () => {
      const [one, two] = [await booked(), await booked()];
      const twice = harness.run(
        'update deliveries set parcel_id = (select parcel_id from deliveries where id = ?) where id = ?',
        [one, two],
      );
      await expect(twice).rejects.toThrow('deliveries_parcel_id_unique');
    });
  });
});
