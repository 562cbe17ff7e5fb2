import { type SlotPlan, slotsAhead } from './slot-plan.ts';

const plan: SlotPlan = {
  dayBeginsAtHour: 8,
  dayEndsAtHour: 20,
  slotHours: 2,
  daysAhead: 14,
  capacity: 500,
};
const ids = (changes: Partial<SlotPlan>, now: string) =>
  slotsAhead({ ...plan, ...changes }, new Date(now)).map(({ id }) => id);

describe('the slots ahead', () => {
  it('are six a day, two hours each, for fourteen days', () => {
    const slots = slotsAhead(plan, new Date('2026-11-21T00:00:00Z'));
    expect(slots).toHaveLength(14 * 6);
    expect(slots[0]).toEqual({
      id: '2026-11-21T08',
      from: new Date('2026-11-21T08:00:00Z'),
      to: new Date('2026-11-21T10:00:00Z'),
    });
    expect(slots[5]?.to).toEqual(new Date('2026-11-21T20:00:00Z'));
    expect(slots.at(-1)?.id).toBe('2026-12-04T18');
  });

  it('begin with the one that begins now, and leave out those that have begun', () => {
    expect(ids({}, '2026-11-21T12:00:00Z').at(0)).toBe('2026-11-21T12');
    expect(ids({}, '2026-11-21T12:00:00.001Z').at(0)).toBe('2026-11-21T14');
    expect(ids({}, '2026-11-21T12:00:00Z').at(-1)).toBe('2026-12-05T10');
    expect(ids({}, '2026-11-21T23:00:00Z')).toHaveLength(14 * 6);
  });

  it('are whole: the rest of a day that is shorter than a slot stays free', () => {
    const slots = { slotHours: 5, daysAhead: 1 };
    expect(ids(slots, '2026-11-21T00:00:00Z')).toEqual(['2026-11-21T08', '2026-11-21T13']);
  });
});
