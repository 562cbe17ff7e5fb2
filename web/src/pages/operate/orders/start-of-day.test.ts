import { startOfDay } from './start-of-day.ts';

describe('the start of a day', () => {
  it.each([
    ['2026-11-30', 'UTC', 0, '2026-11-30T00:00:00.000Z'],
    ['2026-11-30', 'Europe/Moscow', 0, '2026-11-29T21:00:00.000Z'],
    ['2026-11-30', 'Europe/Moscow', 1, '2026-11-30T21:00:00.000Z'],
    ['2026-07-01', 'America/New_York', 0, '2026-07-01T04:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', 1, '2026-03-29T22:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', 0, '2026-03-28T23:00:00.000Z'],
  ])('%s in %s, %i days later', (day, timeZone, later, start) => {
    expect(startOfDay(day, timeZone, later)).toBe(start);
  });

  it.each(['', 'today', '2026-13-45', '30.11.2026'])('"%s" is no day', (day) => {
    expect(startOfDay(day, 'UTC')).toBeNull();
  });
});
