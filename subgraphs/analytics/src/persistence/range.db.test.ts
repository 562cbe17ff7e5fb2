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
  it('is a day of 23 hours when the clocks skip one, and of 25 when they show one twice', async () => {
    const dayOf = (day: string) =>
      rangeOf('DAY', `${day}T10:00:00Z`, `${day}T11:00:00Z`, 'Europe/Berlin');
    const march = ['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'];
    expect(await dayOf('2026-03-29')).toEqual([...march, '2026-03-29', '2026-03-30']);
    const october = ['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'];
    expect(await dayOf('2026-10-25')).toEqual([...october, '2026-10-25', '2026-10-26']);
  });

  it('is week 53 where a year has one', async () => {
    const week = await rangeOf('WEEK', '2027-01-01T00:00:00Z', '2027-01-01T01:00:00Z', 'UTC');
    const instants = ['2026-12-28T00:00:00.000Z', '2027-01-04T00:00:00.000Z'];
    expect(week).toEqual([...instants, '2026-12-28', '2027-01-04']);
  });

  it('begins at half past in a zone that is half an hour off', async () => {
    const [from, to] = ['2026-11-10T10:45:00Z', '2026-11-10T10:50:00Z'];
    const instants = ['2026-11-10T10:30:00.000Z', '2026-11-10T11:30:00.000Z'];
    const hour = await rangeOf('HOUR', from, to, 'Asia/Kolkata');
    expect(hour.slice(0, 2)).toEqual(instants);
    const [begins, ends] = ['2026-11-09T18:30:00.000Z', '2026-11-10T18:30:00.000Z'];
    const day = await rangeOf('DAY', begins, ends, 'Asia/Kolkata');
    expect(day).toEqual([begins, ends, '2026-11-10', '2026-11-11']);
  });
});
