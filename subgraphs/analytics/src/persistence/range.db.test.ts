import { type AnalyticsHarness, analyticsHarness } from '../testing/harness.ts';
import { rangeRow, rangeValues } from './range.ts';

let harness: AnalyticsHarness;
beforeAll(async () => {
  harness = await analyticsHarness();
});

async function rangeOf(by: 'HOUR' | 'DAY' | 'WEEK', from: string, to: string, zone: string) {
  const range = { from: new Date(from), to: new Date(to), by };
  const [row] = await harness.run(rangeRow, [...rangeValues(range, zone)]);
  const instant = (value: unknown) => new Date(String(value)).toISOString();
  return [instant(row?.begins), instant(row?.ends), row?.first_day, row?.end_day];
}

describe('a range of whole periods', () => {
  it.each([
    // 23 hours: the clocks of Berlin skip one on 29 March.
    ['DAY', '2026-03-29T10:00:00Z', '2026-03-29T11:00:00Z', 'Europe/Berlin'],
    // 25 hours: they show one twice on 25 October.
    ['DAY', '2026-10-25T10:00:00Z', '2026-10-25T11:00:00Z', 'Europe/Berlin'],
    // Week 53 of 2026.
    ['WEEK', '2027-01-01T00:00:00Z', '2027-01-01T01:00:00Z', 'UTC'],
    // The hours of a zone that is half an hour off begin at half past.
    ['HOUR', '2026-11-10T10:45:00Z', '2026-11-10T10:50:00Z', 'Asia/Kolkata'],
    ['DAY', '2026-11-09T18:30:00Z', '2026-11-10T18:30:00Z', 'Asia/Kolkata'],
  ] as const)('contains what it cuts: by %s from %s to %s in %s', async (by, from, to, zone) => {
    const expected = {
      'Europe/Berlin2026-03': ['2026-03-28T23:00', '2026-03-29T22:00', '2026-03-29', '2026-03-30'],
      'Europe/Berlin2026-10': ['2026-10-24T22:00', '2026-10-25T23:00', '2026-10-25', '2026-10-26'],
      'UTC2027-01': ['2026-12-28T00:00', '2027-01-04T00:00', '2026-12-28', '2027-01-04'],
      'Asia/Kolkata2026-11': ['2026-11-09T18:30', '2026-11-10T18:30', '2026-11-10', '2026-11-11'],
    }[`${zone}${from.slice(0, 7)}`];
    const hour = ['2026-11-10T10:30', '2026-11-10T11:30', '2026-11-10', '2026-11-10'];
    const [begins = '', ends = '', ...days] = (by === 'HOUR' ? hour : expected) ?? [];
    const instants = [begins, ends].map((text) => `${text}:00.000Z`);
    expect(await rangeOf(by, from, to, zone)).toEqual([...instants, ...days]);
  });
});
