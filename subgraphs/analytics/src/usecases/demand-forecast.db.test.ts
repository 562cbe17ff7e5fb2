import { viewerOf } from '@souk/platform/testing/harness';
import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  line,
  placed,
} from '../testing/harness.ts';
import { recordStock } from './record-stock.ts';

const query = `query ($id: ID!, $days: Int, $leadDays: Int) {
  _entities(representations: [{ __typename: "Product", id: $id }]) {
    ... on Product { demandForecast(days: $days, leadDays: $leadDays) {
      method reason historyDays maskedDays reorderPoint
      points { date mean median low80 high80 low95 high95 } sums { date mean }
      stockOutDate { expected earliest latest } errors { mae seasonalNaiveMae days coverage80 }
    } }
  }
}`;
const [sam, sue, buyer] = [viewerOf('sam', 'seller'), viewerOf('sue', 'seller'), viewerOf('ann')];
const [olga, analyst] = [viewerOf('olga', 'operator'), viewerOf('al', 'analyst')];

type Forecast = {
  readonly method: string;
  readonly reason: string | null;
  readonly points: readonly Readonly<Record<string, string>>[];
  readonly sums: readonly Readonly<Record<string, string>>[];
  readonly [field: string]: unknown;
};

let harness: AnalyticsHarness;
beforeAll(async () => {
  harness = await analyticsHarness();
  harness.now = new Date('2026-11-29T12:00:00Z');
  // Sam sells cups on each of 100 days: twenty on most, thirty on Saturdays.
  for (let age = 1; age <= 100; age += 1) {
    const at = new Date(harness.now.getTime() - age * 86_400_000);
    const quantity = at.getUTCDay() === 6 ? 30 : 20;
    await harness.record(
      placed(`o${age}`, at.toISOString(), line('cup', { quantity })),
      ended(`o${age}`, 'CONFIRMED'),
    );
  }
  const stock = { productId: 'cup', version: 1, at: new Date('2026-01-01T00:00:00Z') };
  await harness.transact((work) => recordStock(work, [{ ...stock, available: 50 }]));
});

async function forecastFor(viewer: typeof sam, id: string, more: object = {}) {
  const { _entities } = await harness.ask(viewer, query, { id, ...more });
  return (_entities as { demandForecast: Forecast | null }[])[0]?.demandForecast ?? null;
}

describe('a demand forecast', () => {
  it('is for each of the next days, from the sales up to yesterday (ANA-4)', async () => {
    const forecast = await forecastFor(sam, 'cup');
    expect(forecast).toMatchObject({
      ...{ method: 'SEASONAL_SMOOTHING', reason: null, historyDays: 100, maskedDays: 0 },
      errors: { mae: expect.stringMatching(/^\d+\.\d\d$/), days: expect.any(Number) },
    });
    expect(forecast?.points.map(({ date }) => date)).toEqual(
      Array.from({ length: 14 }, (_, day) =>
        new Date(Date.parse('2026-11-29') + day * 86_400_000).toISOString().slice(0, 10),
      ),
    );
    const [today, ...others] = forecast?.points ?? [];
    expect(Number(today?.median)).toBeCloseTo(20, 0);
    const saturday = others.find(({ date }) => date === '2026-12-05');
    expect(Number(saturday?.median)).toBeCloseTo(30, 0);
    expect(forecast?.stockOutDate).toMatchObject({ expected: '2026-12-01' });
    expect(Number(forecast?.reorderPoint)).toBeGreaterThan(140);
    expect(Number(forecast?.sums[1]?.mean)).toBeCloseTo(40, 0);
  });

  it('is the same for analysts and operators, and each time (ANA-4)', async () => {
    const forecast = await forecastFor(sam, 'cup');
    for (const viewer of [sam, olga, analyst])
      expect(await forecastFor(viewer, 'cup')).toEqual(forecast);
  });

  it('is null for a product of another seller, and forbidden to buyers (ANA-4)', async () => {
    expect(await forecastFor(sue, 'cup')).toBeNull();
    await expect(forecastFor(buyer, 'cup')).rejects.toThrow('permission');
  });

  it('says that there is no history instead of inventing one (ANA-4)', async () => {
    const none = { method: 'NONE', points: [], sums: [], stockOutDate: null, reorderPoint: null };
    expect(await forecastFor(sam, 'unknown')).toMatchObject(none);
  });

  it.each([{ days: 0 }, { days: 29 }, { leadDays: 0 }, { leadDays: 29 }])(
    'is refused outside of its bounds: %j',
    async (wrong) => {
      await expect(forecastFor(sam, 'cup', wrong)).rejects.toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
      });
    },
  );

  it('is for as many days as requested', async () => {
    expect((await forecastFor(sam, 'cup', { days: 28 }))?.points).toHaveLength(28);
  });
});
