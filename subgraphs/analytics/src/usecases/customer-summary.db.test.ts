import { viewerOf } from '@souk/platform/testing/harness';
import type { OrderFact } from '../domain/order-facts.ts';
import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  line,
  placed,
  zone,
} from '../testing/harness.ts';
import { customerSummary } from './customer-summary.ts';

const analyst = viewerOf('anna', 'analyst');

let harness: AnalyticsHarness;
beforeAll(async () => {
  harness = await analyticsHarness();
  await harness.record(
    ...order('o1', 'ann', '2026-11-01T10:00:00Z'),
    ...order('o2', 'ann', '2026-11-10T10:00:00Z'),
    ...order('o3', 'bob', '2026-11-10T11:00:00Z', 'tom'),
    ...order('o4', 'bob', '2026-11-10T12:00:00Z'),
    ...order('o5', 'eve', '2026-11-10T12:00:00Z').slice(0, 1),
  );
});

function order(id: string, buyerId: string, at: string, sellerId = 'sam'): OrderFact[] {
  const fact = placed(id, at, line('cup', { sellerId }));
  if (fact.kind !== 'PLACED') return [];
  return [{ ...fact, placed: { ...fact.placed, buyerId } }, ended(id, 'CONFIRMED')];
}

function ask(sellerId: string | null, actor = analyst) {
  const range = { from: new Date('2026-11-10T00:00:00Z'), to: new Date('2026-11-11T00:00:00Z') };
  return harness.transact((work) => customerSummary(work, actor, { ...range, sellerId }, zone));
}

describe('a summary of customers', () => {
  it('counts each customer once, and who had ordered before as repeat (ANA-1, ANA-2)', async () => {
    const share = { timeZone: zone, repeatShare: '0.5000' };
    expect(await ask(null)).toEqual({ active: 2, new: 1, repeat: 1, ...share });
    expect(await ask('sam')).toEqual({ active: 2, new: 1, repeat: 1, ...share });
    expect(await ask('tom')).toMatchObject({ active: 1, new: 1, repeat: 0 });
  });

  it('has the own figures of a seller, and never those of another one', async () => {
    const tom = viewerOf('tom', 'seller');
    expect(await ask(null, tom)).toMatchObject({ active: 1 });
    expect(await ask('sam', tom)).toMatchObject({ active: 0, repeatShare: null });
  });

  it('is refused without the scope', async () => {
    await expect(ask(null, viewerOf('ann', 'customer'))).rejects.toThrow('permission');
  });
});
