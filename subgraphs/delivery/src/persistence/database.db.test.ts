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
  harness.run('insert into delivery_events values (?, ?, ?, null, now())', [id, seq, status]);

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
    const insert = `insert into bookings values (?, 'CHECKOUT', ?, ?)`;
    const [id, refused] = [await booked(), '{"code": "GIVEN_UP"}'];
    await expect(harness.run(insert, [newId(), null, null])).rejects.toThrow('bookings_answer');
    await expect(harness.run(insert, [newId(), id, refused])).rejects.toThrow('bookings_answer');
    const attempt = 'insert into delivery_attempts values (?, ?, now(), null, ?)';
    await expect(harness.run(attempt, [newId(), id, true])).rejects.toThrow('attempts_failed');
    await harness.run(attempt, [newId(), id, false]);
    await expect(harness.run(attempt, [newId(), id, false])).rejects.toThrow('attempts_open');
  });
});
