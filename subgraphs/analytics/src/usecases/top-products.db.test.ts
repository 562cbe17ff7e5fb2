import { viewerOf } from '@souk/platform/testing/harness';
import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  line,
  placed,
  zone,
} from '../testing/harness.ts';
import { topProducts } from './top-products.ts';

const analyst = viewerOf('anna', 'analyst');

let harness: AnalyticsHarness;
beforeAll(async () => {
  harness = await analyticsHarness();
  const lines = [line('cup'), line('pot', { quantity: 3 }), line('tea', { sellerId: 'tom' })];
  await harness.record(placed('o1', '2026-11-10T10:00:00Z', ...lines), ended('o1', 'CONFIRMED'));
  await harness.record(placed('o2', '2026-11-10T10:00:00Z', line('jar', { quantity: 99 })));
});

function ask(sellerId: string | null, first = 10, actor = analyst) {
  const range = { from: new Date('2026-11-10T00:00:00Z'), to: new Date('2026-11-11T00:00:00Z') };
  return harness.transact((work) => topProducts(work, actor, { ...range, sellerId, first }, zone));
}

describe('the top products', () => {
  it('are those with the most units sold, then by id (ANA-2)', async () => {
    expect(await ask(null)).toEqual([
      { productId: 'pot', currency: 'RUB', units: 3, gross: 3000 },
      { productId: 'cup', currency: 'RUB', units: 2, gross: 2000 },
      { productId: 'tea', currency: 'RUB', units: 2, gross: 2000 },
    ]);
    expect(await ask(null, 1)).toHaveLength(1);
  });

  it('are those of one seller, and a seller sees only the own ones', async () => {
    expect(await ask('tom')).toMatchObject([{ productId: 'tea' }]);
    const tom = viewerOf('tom', 'seller');
    expect(await ask(null, 10, tom)).toMatchObject([{ productId: 'tea' }]);
    expect(await ask('sam', 10, tom)).toEqual([]);
  });

  it('are refused without the scope', async () => {
    await expect(ask(null, 1, viewerOf('ann', 'customer'))).rejects.toThrow('permission');
  });
});
