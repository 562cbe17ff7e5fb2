import { type SlotPlan, slotsAhead } from '../domain/slot-plan.ts';
import { wallClockOf } from './wall-clock.ts';

const everyDay = (beginsAtHour: number, endsAtHour: number) =>
  Array.from({ length: 7 }, () => ({ beginsAtHour, endsAtHour }));
const plan: SlotPlan = {
  week: everyDay(8, 20),
  holidays: [],
  slotHours: 2,
  daysAhead: 14,
  capacity: 500,
};
const slotsIn = (zone: string, now: string, changes: Partial<SlotPlan> = {}) =>
  slotsAhead({ ...plan, ...changes }, wallClockOf(zone), new Date(now));
const ids = (changes: Partial<SlotPlan>, now: string) =>
  slotsIn('UTC', now, changes).map(({ id }) => id);
/** The slots of one day, as times of the zone. */
const dayIn = (zone: string, now: string, changes: Partial<SlotPlan>) => {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
  const dayOf = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short' });
  const all = slotsIn(zone, now, { ...changes, daysAhead: 2 });
  const slots = all.filter(({ from }) => dayOf.format(from) === dayOf.format(new Date(now)));
  return slots.map(({ from, to }) => {
    const hours = (to.getTime() - from.getTime()) / 3_600_000;
    return [format.format(from), format.format(to), hours] as const;
  });
};
const sum = (slots: readonly (readonly [string, string, number])[]) =>
  slots.reduce((hours, [, , length]) => hours + length, 0);

describe('the slots ahead', () => {
  it('are six a day, two hours each, for fourteen days', () => {
    const slots = slotsIn('UTC', '2026-11-21T00:00:00Z');
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

  it('begin by the clocks of the shop; their ids are the instants in UTC', () => {
    const [first] = slotsIn('Europe/Moscow', '2026-11-20T22:00:00Z');
    expect(first?.id).toBe('2026-11-21T05');
    expect(slotsIn('Asia/Kolkata', '2026-11-20T22:00:00Z')[0]?.id).toBe('2026-11-21T02:30');
    expect(slotsIn('Asia/Kolkata', '2026-11-20T22:00:00Z')[0]?.from).toEqual(
      new Date('2026-11-21T02:30:00Z'),
    );
  });

  it('have the hours of their day of the week', () => {
    const week = [...everyDay(8, 20).slice(0, 5), { beginsAtHour: 10, endsAtHour: 14 }, null];
    // The 21st is a Saturday.
    expect(ids({ week, daysAhead: 3 }, '2026-11-21T00:00:00Z')).toEqual([
      ...['2026-11-21T10', '2026-11-21T12'],
      ...['08', '10', '12', '14', '16', '18'].map((hour) => `2026-11-23T${hour}`),
    ]);
  });

  it('leave out holidays, of one year or of each', () => {
    const holidays = ['2026-12-30', '12-31'];
    const days = new Set(
      ids({ holidays, daysAhead: 4 }, '2026-12-29T00:00:00Z').map((id) => id.slice(0, 10)),
    );
    expect([...days]).toEqual(['2026-12-29', '2027-01-01']);
    expect(ids({ holidays: ['2025-12-30'], daysAhead: 1 }, '2026-12-30T00:00:00Z')).toHaveLength(6);
  });

  it('of a day of 23 hours leave out the hour that the clocks skip', () => {
    const night = { week: everyDay(0, 6), slotHours: 1 };
    const slots = dayIn('Europe/Berlin', '2026-03-28T23:00:00Z', night);
    expect(slots).toEqual([
      ['00:00', '01:00', 1],
      ['01:00', '03:00', 1],
      ['03:00', '04:00', 1],
      ['04:00', '05:00', 1],
      ['05:00', '06:00', 1],
    ]);
    const day = { week: everyDay(0, 24), slotHours: 1 };
    expect(sum(dayIn('Europe/Berlin', '2026-03-28T23:00:00Z', day))).toBe(23);
  });

  it('of a day of 25 hours have the hour that the clocks show twice in one slot', () => {
    const night = { week: everyDay(0, 6), slotHours: 1 };
    const slots = dayIn('Europe/Berlin', '2026-10-24T22:00:00Z', night);
    expect(slots).toEqual([
      ['00:00', '01:00', 1],
      ['01:00', '02:00', 1],
      ['02:00', '03:00', 2],
      ['03:00', '04:00', 1],
      ['04:00', '05:00', 1],
      ['05:00', '06:00', 1],
    ]);
  });

  it('of a day whose clocks skip half an hour end where the next one begins', () => {
    const night = { week: everyDay(0, 6), slotHours: 2 };
    const slots = dayIn('Australia/Lord_Howe', '2026-10-03T13:30:00Z', night);
    expect(slots).toEqual([
      ['00:00', '02:30', 2],
      ['04:00', '06:00', 2],
    ]);
  });

  it('never overlap, and have one id each, in any zone', () => {
    for (const zone of ['Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Asia/Beirut']) {
      const year = { week: everyDay(0, 24), slotHours: 1, daysAhead: 366 };
      const slots = slotsIn(zone, '2026-01-01T00:00:00Z', year);
      expect(new Set(slots.map(({ id }) => id)).size).toBe(slots.length);
      const late = slots.filter(({ from }, index) => from < (slots[index - 1]?.to ?? from));
      expect(late).toEqual([]);
      expect(slots.map(({ id }) => id)).toEqual(slots.map(({ id }) => id).toSorted());
    }
  });
});

describe('the clocks of a zone', () => {
  it('are those of an IANA name', () => {
    expect(() => wallClockOf('Europe/Nowhere')).toThrow(RangeError);
  });
});
