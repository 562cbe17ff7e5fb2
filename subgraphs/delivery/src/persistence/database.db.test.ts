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
afterAll(() => harness.orm.close());

/** The id of a new delivery. */
async function booked(): Promise<string> {
  const orderId = newId();
  await harness.receive('book-delivery', booking(orderId));
  return (await harness.deliveryOf(orderId))?.id ?? '';
}

const write = (id: string, seq: number, status: string) =>
  harness.run('insert into delivery_events values (?, ?, ?, null, now())', [id, seq, status]);

const all = Object.keys(transitions);
const ways = Object.entries(transitions).flatMap(([from, to]) => to.map((one) => [from, one]));

/** How a delivery gets to each status. */
const wayTo: Readonly<Record<string, readonly string[]>> = {
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

  it('guards the same ways as the domain', () => {
    expect([...guarded].sort()).toEqual(ways.sort());
  });

  it.each(all)('lets a delivery that is %s go only where the table says', async (from) => {
    const allowed = ways.filter(([start]) => start === from).map(([, to]) => to);
    for (const to of all) {
      const id = await booked();
      let seq = 1;
      for (const status of wayTo[from] ?? []) await write(id, ++seq, status);
      const step = write(id, seq + 1, to);
      if (allowed.includes(to) || to === from) await expect(step).resolves.toBeDefined();
      else await expect(step).rejects.toThrow(`a delivery does not go from ${from} to ${to}`);
    }
  });

  it('refuses a history with a gap, another beginning, or another past', async () => {
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
  ])('refuses a %s that the history does not tell of', async (_, change) => {
    const id = await booked();
    const update = harness.run(`update deliveries set ${change} where id = ?`, [id]);
    await expect(update).rejects.toThrow('and its history says RESERVED at 1');
  });

  it('counts no more places than there are, and none that nobody took (DEL-1)', async () => {
    for (const taken of [-1, 101]) {
      const update = harness.run('update slots set taken = ? where id = ?', [taken, slotId]);
      await expect(update).rejects.toThrow('slots_taken');
    }
  });

  it('keeps slots apart', async () => {
    const between = `insert into slots select 'between', begins_at + interval '1 minute',
      ends_at + interval '1 minute', 1, 0 from slots limit 1`;
    await expect(harness.run(between)).rejects.toThrow('slots_apart');
  });

  it('has one answer for a booking, and one attempt at a time', async () => {
    const answers = `insert into bookings values (?, 'CHECKOUT', ?, ?)`;
    const [id, refused] = [await booked(), '{"code": "GIVEN_UP"}'];
    await expect(harness.run(answers, [newId(), null, null])).rejects.toThrow('bookings_answer');
    await expect(harness.run(answers, [newId(), id, refused])).rejects.toThrow('bookings_answer');
    const attempt = 'insert into delivery_attempts values (?, ?, now(), null, ?)';
    await expect(harness.run(attempt, [newId(), id, true])).rejects.toThrow('attempts_failed');
    await harness.run(attempt, [newId(), id, false]);
    await expect(harness.run(attempt, [newId(), id, false])).rejects.toThrow('attempts_open');
  });
});
