import { periodsUntil } from './periods.ts';

const now = new Date('2026-11-30T18:20:00Z');
const texts = (dates: readonly Date[]) => dates.map((date) => date.toISOString());

describe('the last periods', () => {
  it('by hour end with that of now', () => {
    expect(texts(periodsUntil(now, 'HOUR', 2, 'Europe/Moscow'))).toEqual([
      '2026-11-30T17:00:00.000Z',
      '2026-11-30T18:00:00.000Z',
      '2026-11-30T19:00:00.000Z',
    ]);
  });

  it('by hour begin by the clocks of the shop, where these are half an hour off', () => {
    expect(texts(periodsUntil(now, 'HOUR', 1, 'Asia/Kolkata'))).toEqual([
      '2026-11-30T17:30:00.000Z',
      '2026-11-30T18:30:00.000Z',
    ]);
  });

  it('by day begin at midnight by the clocks of the shop', () => {
    const late = new Date('2026-11-30T21:30:00Z');
    expect(texts(periodsUntil(late, 'DAY', 2, 'Europe/Moscow'))).toEqual([
      '2026-11-29T21:00:00.000Z',
      '2026-11-30T21:00:00.000Z',
      '2026-12-01T21:00:00.000Z',
    ]);
  });

  it('by day have 25 and 23 hours when the clocks change', () => {
    const hours = (at: string) => {
      const [from, to] = periodsUntil(new Date(at), 'DAY', 1, 'Europe/Berlin');
      return ((to?.getTime() ?? 0) - (from?.getTime() ?? 0)) / 3_600_000;
    };
    expect([hours('2026-10-25T12:00:00Z'), hours('2026-03-29T12:00:00Z')]).toEqual([25, 23]);
  });

  it('by week begin on Mondays', () => {
    const sunday = new Date('2026-11-29T12:00:00Z');
    expect(texts(periodsUntil(sunday, 'WEEK', 2, 'UTC'))).toEqual([
      '2026-11-16T00:00:00.000Z',
      '2026-11-23T00:00:00.000Z',
      '2026-11-30T00:00:00.000Z',
    ]);
  });

  it('by week go over the change of the clocks and the year', () => {
    const january = new Date('2027-01-05T12:00:00Z');
    expect(texts(periodsUntil(january, 'WEEK', 13, 'Europe/Berlin'))[0]).toBe(
      '2026-10-11T22:00:00.000Z',
    );
  });
});
