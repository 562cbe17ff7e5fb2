import { viewerOf } from '@souk/platform/testing/harness';
import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  line,
  placed,
} from '../testing/harness.ts';
import { recordStock } from './record-stock.ts';

const fields = `method reason historyDays maskedDays reorderPoint points { date median low80 high80 }
  sums { date mean } stockOutDate { expected } errors { mae seasonalNaiveMae }`;
const ofTotal = `query ($sellerId: ID, $days: Int) {
  demandForecast(sellerId: $sellerId, days: $days) { ${fields} } }`;
const ofCategory = `query ($category: _Any!, $sellerId: ID, $days: Int) {
  _entities(representations: [$category]) {
    ... on Category { demandForecast(sellerId: $sellerId, days: $days) { ${fields} } } } }`;
const [sam, sue, buyer] = [viewerOf('sam', 'seller'), viewerOf('sue', 'seller'), viewerOf('ann')];
const olga = viewerOf('olga', 'operator');
const none = { method: 'NONE', reason: 'NOT_ENOUGH_HISTORY', points: [], sums: [] };

type Forecast = Readonly<Record<string, unknown>> & {
  readonly points: readonly Readonly<Record<string, string>>[];
};

let harness: AnalyticsHarness;
beforeEach(async () => {
  harness = await analyticsHarness();
  harness.now = new Date('2026-11-29T12:00:00Z');
});

/** Records a sale, so many days ago. */
function sell(age: number, quantity: number, sellerId: string, categoryId: string) {
  const id = `${sellerId}-${categoryId}-${age}`;
  const at = new Date(harness.now.getTime() - age * 86_400_000).toISOString();
  const sold = line(`of-${categoryId}`, { quantity, sellerId, categoryId });
  return harness.record(placed(id, at, sold), ended(id, 'CONFIRMED', at));
}

/** On each of 70 days sam sells 20 of category 1 and 10 of category 2, which is below it, and sue 40 of category 2. */
async function sellRegularly(): Promise<void> {
  for (let age = 1; age <= 70; age += 1) {
    await sell(age, 20, 'sam', '1');
    await sell(age, 10, 'sam', '2');
    await sell(age, 40, 'sue', '2');
  }
}

async function forecastFor(viewer: typeof sam, args: object = {}): Promise<Forecast> {
  return (await harness.ask(viewer, ofTotal, { ...args })).demandForecast as Forecast;
}

async function forecastOf(category: object, viewer: typeof sam, args: object = {}) {
  const representation = { __typename: 'Category', ...category };
  const answer = await harness.ask(viewer, ofCategory, { category: representation, ...args });
  return (answer._entities as { demandForecast: Forecast | null }[])[0]?.demandForecast;
}

const firstOf = (forecast: Forecast | null | undefined) =>
  Math.round(Number(forecast?.points[0]?.median));

describe('a demand forecast of many products', () => {
  it('is for the shop, a seller, a category with all below it, and both (ANA-4)', async () => {
    await sellRegularly();
    const tree = { id: '1', subtreeIds: ['1', '2'] };
    expect(firstOf(await forecastFor(olga))).toBe(70);
    expect(firstOf(await forecastFor(olga, { sellerId: 'sue' }))).toBe(40);
    expect(firstOf(await forecastFor(sam))).toBe(30);
    expect(firstOf(await forecastOf(tree, olga))).toBe(70);
    expect(firstOf(await forecastOf({ id: '2', subtreeIds: ['2'] }, olga))).toBe(50);
    expect(firstOf(await forecastOf(tree, olga, { sellerId: 'sam' }))).toBe(30);
    expect(firstOf(await forecastOf({ id: '2', subtreeIds: ['2'] }, sam))).toBe(10);
    expect(firstOf(await forecastOf({ id: '2' }, sue))).toBe(40);
    const regular = { method: 'SEASONAL_SMOOTHING', reason: null, historyDays: 70 };
    const noStock = { stockOutDate: null, reorderPoint: null };
    expect(await forecastFor(olga, { days: 28 })).toMatchObject({ ...regular, ...noStock });
    expect((await forecastFor(olga, { days: 28 })).points).toHaveLength(28);
    expect((await forecastFor(olga)).errors).toMatchObject({ mae: expect.any(String) });
  });

  it('has no end of a stock, though that of a product is known', async () => {
    await sellRegularly();
    const stock = { productId: 'of-1', version: 1, at: harness.now, available: 5 };
    await harness.transact((work) => recordStock(work, [stock]));
    expect(await forecastFor(sam)).toMatchObject({ stockOutDate: null, reorderPoint: null });
  });

  it('counts the sales of another seller as none, and is forbidden to buyers', async () => {
    await sellRegularly();
    expect(await forecastFor(sam, { sellerId: 'sue' })).toMatchObject(none);
    expect(await forecastOf({ id: '2' }, sam, { sellerId: 'sue' })).toMatchObject(none);
    await expect(forecastFor(buyer)).rejects.toThrow('permission');
    await expect(forecastOf({ id: '1' }, buyer)).rejects.toThrow('permission');
  });

  it('says that there is no history: no sale, or one yesterday', async () => {
    expect(await forecastFor(olga)).toMatchObject({ ...none, historyDays: 0 });
    expect(await forecastOf({ id: '1' }, olga)).toMatchObject({ ...none, historyDays: 0 });
    await sell(1, 3, 'sam', '1');
    expect(await forecastFor(sam)).toMatchObject({ ...none, historyDays: 1, errors: null });
  });

  it('of one sale long ago is next to nothing, with bounds that contain it', async () => {
    await sell(60, 3, 'sam', '1');
    const forecast = await forecastFor(sam);
    expect(forecast).toMatchObject({ method: 'TSB', historyDays: 60 });
    for (const { median, low80, high80 } of forecast.points)
      expect([Number(low80), Number(median), Number(high80)]).toEqual([0, 0, 0]);
  });

  it('leaves a gap of a year out', async () => {
    for (let age = 1; age <= 60; age += 1) await sell(age, 20, 'sam', '1');
    for (let age = 426; age <= 485; age += 1) await sell(age, 20, 'sam', '1');
    const forecast = await forecastOf({ id: '1' }, sam);
    expect(forecast).toMatchObject({ method: 'SEASONAL_SMOOTHING', maskedDays: 365 });
    expect(firstOf(forecast)).toBe(20);
  });

  it.each([{ days: 0 }, { days: 29 }, { sellerId: '\0' }])('is refused: %j', async (wrong) => {
    const refusal = { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] };
    await expect(forecastFor(sam, wrong)).rejects.toMatchObject(refusal);
    await expect(forecastOf({ id: '1' }, sam, wrong)).rejects.toMatchObject(refusal);
  });
});
