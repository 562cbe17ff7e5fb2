import type { System } from '@souk/ops/system/start-system';
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { startOtlpReceiver } from '@souk/platform/testing/otlp-receiver';
import { plentifulProduct, richBuyers } from '../buyers.ts';
import { placeConcurrently } from '../checkout.ts';
import { cpuSeconds } from '../processes.ts';

/** The CPU time of an order in a shop that sends spans, and in one that does not, in milliseconds. */
export type TracingCost = {
  readonly orders: number;
  readonly spansPerOrder: number;
  /** The services and PostgreSQL. */
  readonly traced: number;
  readonly untraced: number;
};

const buyers = 8;
const ordersPerRound = 60;

/**
 * Places orders in two shops in turns, so that other work on the machine affects both. The collector is this
 * process, which is not counted. The first round of each warms it up.
 */
export async function measureTracing(rounds: number): Promise<TracingCost> {
  const opened = new AsyncDisposableStack();
  try {
    const receiver = opened.use(await startOtlpReceiver());
    const traced = opened.use(await openShop({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url }));
    const untraced = opened.use(await openShop({}));
    for (const shop of [traced, untraced]) await shop.round();
    const spansBefore = receiver.spans.length;
    const used = { traced: 0, untraced: 0 };
    for (let done = 0; done < rounds; done += 1) {
      used.traced += await traced.round();
      used.untraced += await untraced.round();
    }
    const orders = rounds * ordersPerRound;
    return {
      orders,
      spansPerOrder: (receiver.spans.length - spansBefore) / orders,
      traced: (used.traced * 1_000) / orders,
      untraced: (used.untraced * 1_000) / orders,
    };
  } finally {
    await opened.disposeAsync();
  }
}

/** Starts a shop with a process for each service, with buyers and a product. */
async function openShop(overrides: Readonly<Record<string, string>>) {
  const hosting = 'process-per-service';
  const system = await startTemporarySystem({
    ...{ mode: 'embedded', hosting, durable: false, overrides },
  });
  const product = await plentifulProduct(system.running);
  const all = await richBuyers(system.running, buyers);
  const round = async () => {
    const before = usedBy(system);
    await placeConcurrently(all, product, ordersPerRound);
    return usedBy(system) - before;
  };
  return { round, [Symbol.asyncDispose]: () => system.stop() };
}

function usedBy({ processes }: System): number {
  return Object.values(processes).reduce((sum, { pid }) => sum + cpuSeconds(pid), 0);
}
