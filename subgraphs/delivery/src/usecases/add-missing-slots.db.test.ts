import { type SlotPlan, slotsAhead } from '../domain/slot-plan.ts';
import { booking, type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';
import { addMissingSlots } from './add-missing-slots.ts';

const plan: SlotPlan = {
  dayBeginsAtHour: 8,
  dayEndsAtHour: 20,
  slotHours: 2,
  daysAhead: 14,
  capacity: 500,
};

let harness: DeliveryHarness;
beforeEach(async () => {
  harness = await deliveryHarness();
});
afterEach(() => harness.orm.close());

const keep = (changes: Partial<SlotPlan> = {}) =>
  harness.transact((work) => addMissingSlots(work, { ...plan, ...changes }));
const slots = () =>
  harness.run('select id, capacity, taken from slots order by begins_at') as Promise<
    { id: string; capacity: number; taken: number }[]
  >;

describe('keeping slots', () => {
  it('makes fourteen days of them, with room for 500 each', async () => {
    await keep();
    const made = await slots();
    expect(made.map(({ id }) => id)).toEqual(slotsAhead(plan, harness.now).map(({ id }) => id));
    expect(made).toHaveLength(84);
    expect(new Set(made.map(({ capacity }) => capacity))).toEqual(new Set([500]));
  });

  it('again adds nothing, and touches no place that is taken', async () => {
    await keep();
    await harness.receive('book-delivery', booking('o-1'));
    const before = await slots();
    expect(before[0]).toMatchObject({ taken: 1 });
    await keep({ capacity: 7 });
    expect(await slots()).toEqual(before);
  });

  it('adds a slot when another one has come into sight', async () => {
    await keep();
    harness.now = new Date(harness.now.getTime() + 2 * 3_600_000);
    await keep();
    const made = await slots();
    expect(made).toHaveLength(85);
    expect(made.at(-1)?.id).toBe('2026-12-05T12');
  });

  it('by several at once makes each slot once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => keep()));
    expect(await slots()).toHaveLength(84);
  });

  it('with another plan fills in only where no slot is', async () => {
    await keep({ daysAhead: 1 });
    await keep({ slotHours: 3 });
    const made = await slots();
    const begins = (day: string) => made.filter(({ id }) => id.startsWith(day)).map(({ id }) => id);
    expect(begins('2026-11-21')).toEqual(['12', '14', '16', '18'].map((h) => `2026-11-21T${h}`));
    expect(begins('2026-11-23')).toEqual(['08', '11', '14', '17'].map((h) => `2026-11-23T${h}`));
  });
});
