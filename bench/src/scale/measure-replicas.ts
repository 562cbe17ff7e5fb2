import { placeConcurrently, timesOf } from '../checkout.ts';
import { percentile } from '../measurement.ts';
import { type ScaledShop, startScaledShop } from './scaled-shop.ts';
import { type CpuByPart, cpuByPart, cpuPerOrder, shopMemoryMb } from './shop-processes.ts';

const clients = 16;
const ordersPerRound = 100;

/** What a shop of so many processes for each service did. */
export type ScaleResult = {
  readonly replicas: number;
  readonly perSecond: number;
  /** From NEW to CONFIRMED, in milliseconds. */
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** PSS of all its processes, after the orders. */
  readonly memoryMb: number;
  readonly cpuMsPerOrder: CpuByPart;
};

type Round = { readonly perSecond: number; readonly times: readonly number[] };

/**
 * Places orders in a shop with one process for each service and in one with several, in turns, so that other work on
 * the machine affects both. The first round of each warms it up. `perSecond` is the median of the rounds.
 */
export async function measureReplicas(
  counts: readonly number[],
  rounds: number,
): Promise<readonly ScaleResult[]> {
  const shops: ScaledShop[] = [];
  for (const count of counts) shops.push(await startScaledShop(count, clients));
  try {
    for (const shop of shops) await placeIn(shop);
    const before = shops.map(({ system }) => cpuByPart(system));
    const done = shops.map((): Round[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [at, shop] of shops.entries()) done[at]?.push(await placeIn(shop));
    return shops.map(({ system }, at) => {
      const all = done[at] ?? [];
      const times = all.flatMap((round) => round.times);
      const used = cpuPerOrder(before[at] ?? new Map(), cpuByPart(system), times.length);
      const perSecond = percentile(
        all.map((round) => round.perSecond),
        0.5,
      );
      return {
        replicas: counts[at] ?? 0,
        ...{ perSecond, p50Ms: percentile(times, 0.5) },
        ...{ p95Ms: percentile(times, 0.95), p99Ms: percentile(times, 0.99) },
        ...{ memoryMb: shopMemoryMb(system), cpuMsPerOrder: used },
      };
    });
  } finally {
    await Promise.all(shops.map(({ system }) => system.stop()));
  }
}

async function placeIn({ buyers, productId }: ScaledShop): Promise<Round> {
  const { perSecond, placed } = await placeConcurrently(buyers, productId, ordersPerRound);
  return { perSecond, times: await timesOf(placed) };
}
