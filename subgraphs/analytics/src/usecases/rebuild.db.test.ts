import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  line,
  placed,
  zone,
} from '../testing/harness.ts';
import { rebuildFromLog, rebuildRollups } from './rebuild.ts';
import { recordOrderFacts } from './record-order-facts.ts';

let harness: AnalyticsHarness;
const facts = [
  placed('o1', '2026-11-10T23:30:00Z', line(), line('tea', { sellerId: 'tom' })),
  ended('o1', 'CONFIRMED'),
  placed('o2', '2026-11-11T10:00:00Z'),
  ended('o2', 'CONFIRMED'),
  ended('o2', 'CANCELLED'),
];
beforeEach(async () => {
  harness = await analyticsHarness();
  await harness.record(...facts);
});

const rebuild = (of = zone) => harness.transact((work) => rebuildRollups(work, of));

describe('a rebuild of the figures', () => {
  it('from the facts gives the same figures, and again the same', async () => {
    const { before, after } = await rebuild();
    expect(after).toBe(before);
    expect(await rebuild()).toEqual({ before, after });
  });

  it('from the facts repairs what was changed by hand', async () => {
    const { after: right } = await rebuild();
    await harness.run('update seller_day set gross = gross + 1');
    await harness.run('delete from customer');
    const { before, after } = await rebuild();
    expect([before === right, after]).toEqual([false, right]);
  });

  it('moves the days to those of another time zone', async () => {
    const day = async () => (await harness.rowsOf('shop_day')).map((row) => row.day);
    expect(await day()).toContain('2026-11-11');
    await rebuild('UTC');
    expect(await day()).toContain('2026-11-10');
  });

  it('from the log gives the same figures, and keeps orders that it no longer has', async () => {
    const ofFirst = facts.slice(0, 2);
    const rebuilt = await harness.transact((work) =>
      rebuildFromLog(
        work,
        async () => ({ orderIds: ['o1'], replay: () => recordOrderFacts(work, ofFirst, zone) }),
        zone,
      ),
    );
    expect(rebuilt.after).toBe(rebuilt.before);
    await harness.record(...ofFirst);
    expect((await rebuild()).after).toBe(rebuilt.after);
  });

  it('leaves everything as it was when it fails', async () => {
    const before = await harness.rowsOf('seller_day');
    const failing = harness.transact((work) =>
      rebuildFromLog(work, () => Promise.reject(new Error('no broker')), zone),
    );
    await expect(failing).rejects.toThrow('no broker');
    expect(await harness.rowsOf('seller_day')).toEqual(before);
  });

  it('waits for events that are being recorded, and they for it', async () => {
    const more = placed('o3', '2026-11-12T10:00:00Z');
    await Promise.all([rebuild(), harness.record(more), rebuild(), harness.record(more)]);
    const { before, after } = await rebuild();
    expect(after).toBe(before);
  });
});
