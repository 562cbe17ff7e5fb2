import { type AnalyticsHarness, analyticsHarness } from '../testing/harness.ts';
import { recordStock } from './record-stock.ts';

let harness: AnalyticsHarness;
beforeEach(async () => {
  harness = await analyticsHarness();
});

const fact = (version: number, available: number) => {
  return { productId: 'cup', version, at: new Date('2026-11-10T10:00:00Z'), available };
};
const stored = () => harness.run('select version, available from stock_fact order by version');

describe('the stock of products', () => {
  it('is recorded once for each version, in any order', async () => {
    await harness.transact((work) => recordStock(work, [fact(2, 4), fact(1, 5), fact(2, 4)]));
    await harness.transact((work) => recordStock(work, [fact(1, 9)]));
    expect(await stored()).toEqual([
      { version: 1, available: 5 },
      { version: 2, available: 4 },
    ]);
  });

  it('is recorded once by two at once', async () => {
    const record = () => harness.transact((work) => recordStock(work, [fact(1, 5)]));
    await Promise.all([record(), record()]);
    expect(await stored()).toHaveLength(1);
  });

  it('leaves nothing when the transaction fails', async () => {
    const failing = harness.transact(async (work) => {
      await recordStock(work, [fact(1, 5)]);
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await stored()).toEqual([]);
  });
});
