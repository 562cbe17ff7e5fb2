import { verify } from '@souk/ops/verify/verify';
import { placeConcurrently } from '../checkout.ts';
import { percentile } from '../measurement.ts';
import { type Answers, sendOrders } from './open-loop.ts';
import { type Outcomes, outcomesOf } from './order-outcomes.ts';
import { type ScaledShop, startScaledShop } from './scaled-shop.ts';
import { type CpuByPart, cpuByPart, cpuPerOrder, shopMemoryMb } from './shop-processes.ts';

const buyers = 32;
const secondsPerRate = 20;
const warmUpOrders = 100;
/** Orders a second: each rate is about 1.4 times the one before. */
const rates = [2, 3, 4, 6, 8, 11, 16, 22, 32, 45, 64];
/** The p95 at the capacity, as a multiple of that at the lowest rate. */
const p95Factor = 2;
/** An excess of this many times the usual rate, which is half of the capacity. */
const peakFactor = 10;

/** What a shop did while orders came at a fixed rate. */
export type Load = {
  readonly perSecond: number;
  readonly answers: Answers;
  readonly outcomes: Outcomes;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly memoryMb: number;
  /** Milliseconds of CPU for each accepted order. */
  readonly cpuMsPerOrder: CpuByPart;
};

export type CapacityResult =
  | { readonly kind: 'rate'; readonly load: Load }
  /** The highest rate with a p95 below twice that of the lowest one, and nothing refused. */
  | { readonly kind: 'capacity'; readonly perSecond: number }
  | { readonly kind: 'peak'; readonly load: Load; readonly violations: readonly string[] };

/**
 * Raises the rate of orders until their p95 to CONFIRMED has doubled, then sends ten times the usual rate, and
 * checks every invariant after that. `usual` is that rate, half of the capacity by default.
 */
export async function* measureCapacity(
  replicas: number,
  usual: number | null,
): AsyncGenerator<CapacityResult> {
  const shop = await startScaledShop(replicas, buyers);
  try {
    await placeConcurrently(shop.buyers, shop.productId, warmUpOrders);
    let [capacity, limitMs] = [0, Number.POSITIVE_INFINITY];
    for (const perSecond of usual === null ? rates : []) {
      const load = await loadAt(shop, perSecond);
      yield { kind: 'rate', load };
      limitMs = Math.min(limitMs, load.p95Ms * p95Factor);
      if (load.p95Ms >= limitMs || load.answers.refused.size > 0) break;
      capacity = perSecond;
    }
    if (usual === null) yield { kind: 'capacity', perSecond: capacity };
    const load = await loadAt(shop, (usual ?? capacity / 2) * peakFactor);
    const violated = await verify(shop.system.running, () => {});
    const violations = [...violated].flatMap(([name, rows]) =>
      rows.map((row) => `${name}: ${row}`),
    );
    yield { kind: 'peak', load, violations: [...load.answers.wrong, ...violations] };
  } finally {
    await shop.system.stop();
  }
}

async function loadAt(shop: ScaledShop, perSecond: number): Promise<Load> {
  const before = cpuByPart(shop.system);
  const answers = await sendOrders(shop, perSecond, secondsPerRate);
  const memoryMb = shopMemoryMb(shop.system);
  const outcomes = await outcomesOf(shop.system, answers.accepted);
  const { confirmedMs } = outcomes;
  const used = cpuPerOrder(before, cpuByPart(shop.system), answers.accepted.length);
  const times = {
    p50Ms: percentile(confirmedMs, 0.5),
    p95Ms: percentile(confirmedMs, 0.95),
    p99Ms: percentile(confirmedMs, 0.99),
  };
  return { perSecond, answers, outcomes, ...times, memoryMb, cpuMsPerOrder: used };
}
