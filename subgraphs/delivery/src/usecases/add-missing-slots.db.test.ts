import { type SlotPlan, slotsAhead } from '../domain/slot-plan.ts';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';
import { addMissingSlots } from './add-missing-slots.ts';
import { wallClockOf } from './wall-clock.ts';

const plan: SlotPlan = {
  week: Array.from({ length: 7 }, () => ({ beginsAtHour: 8, endsAtHour: 20 })),
  holidays: [],
  slotHours: 2,
  daysAhead: 14,
  capacity: 500,
};

const utc = wallClockOf('UTC');

let harness: DeliveryHarness;
beforeEach(async () => {
  harness = await deliveryHarness();
});
afterEach(() => harness.orm.close());

const addSlots = (changes: Partial<SlotPlan> = {}) =>
  harness.transact((work) => addMissingSlots(work, { ...plan, ...changes }, utc));
const slots = () =>
  harness.run('select id, capacity, taken from slots order by begins_at') as Promise<
    { id: string; capacity: number; taken: number }[]
  >;

describe('adding the missing slots', () => {
  it('adds fourteen days of them, with 500 places each', async () => {
    await addSlots();
    const added = await slots();
    expect(added.map(({ id }) => id)).toEqual(
      slotsAhead(plan, utc, harness.now).map(({ id }) => id),
    );
    expect(added).toHaveLength(84);
    expect(new Set(added.map(({ capacity }) => capacity))).toEqual(new Set([500]));
  });

  it('adds nothing when it is repeated, and keeps the taken places', async () => {
    await addSlots();
    await harness.receive('book-delivery', booking('o-1'));
    const before = await slots();
    expect(before[0]).toMatchObject({ taken: 1 });
    await addSlots({ capacity: 7 });
    expect(await slots()).toEqual(before);
  });

  it('adds a slot when time has passed', async () => {
    await addSlots();
    harness.now = new Date(harness.now.getTime() + 2 * 3_600_000);
    await addSlots();
    const added = await slots();
    expect(added).toHaveLength(85);
    expect(added.at(-1)?.id).toBe('2026-12-05T12');
  });

  it('adds each slot once when several processes do it at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => addSlots()));
    expect(await slots()).toHaveLength(84);
  });

  it('with another plan adds only slots that overlap no other', async () => {
    await addSlots({ daysAhead: 1 });
    await addSlots({ slotHours: 3 });
    const added = await slots();
    const begins = (day: string) =>
      added.filter(({ id }) => id.startsWith(day)).map(({ id }) => id);
    expect(begins('2026-11-21')).toEqual(['12', '14', '16', '18'].map((h) => `2026-11-21T${h}`));
    expect(begins('2026-11-23')).toEqual(['08', '11', '14', '17'].map((h) => `2026-11-23T${h}`));
  });
});
