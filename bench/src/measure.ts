import { Client } from '@souk/ops/client/client';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { WayName } from '@souk/ops/modes/mode';
import type { System } from '@souk/ops/system/start-system';
import { manyOfOne, richBuyers } from './buyers.ts';
import { oneByOne, timesOf, together, toTheClient } from './checkout.ts';
import { type Figure, percentile } from './measurement.ts';
import { openShop } from './open-shop.ts';
import { orderThrough } from './outage.ts';
import { startUp } from './start-up.ts';
import { countStatements } from './statements.ts';
import { knownToUnknown } from './wrong-passwords.ts';

const clients = 16;
const orders = 100;

/** Each figure as it is measured: the start first, while nothing else runs. */
export async function* measure(way: WayName): AsyncGenerator<Figure> {
  yield* starting(way);
  const system = await openShop(way);
  try {
    yield* ordering(system);
    yield* reading(system);
    yield await guessing(system);
  } finally {
    await system.stop();
  }
}

/** The stack has two Java programs, and a process for each service. */
const startBudgets = {
  embedded: { first: 10, later: 5, memory: 500, idle: 3 },
  stack: { first: 60, later: 20, memory: null, idle: null },
};

async function* starting(way: WayName): AsyncGenerator<Figure> {
  const budget = startBudgets[way];
  const { firstMs, laterMs, memoryMb, idlePercent } = await startUp(way);
  const how = 'from the command to “Souk is open”';
  yield {
    name: 'first start',
    measured: firstMs / 1_000,
    budget: budget.first,
    unit: 's',
    how: `${how}, seed included`,
  };
  yield { name: 'later start', measured: laterMs / 1_000, budget: budget.later, unit: 's', how };
  yield {
    name: 'memory',
    measured: memoryMb,
    budget: budget.memory,
    unit: 'MB',
    how: 'PSS of all processes',
  };
  yield {
    name: 'idle CPU',
    measured: idlePercent,
    budget: budget.idle,
    unit: '%',
    how: 'of one core, 30 s',
  };
}

async function* ordering(system: System): AsyncGenerator<Figure> {
  const { running } = system;
  const productId = await manyOfOne(running);
  const buyers = await richBuyers(running, clients);
  const [me] = buyers as [Shopper];
  await oneByOne(me, productId, 50);
  const times = await oneByOne(me, productId, 100);
  const calm = 'one order at a time';
  yield {
    name: 'placed → CONFIRMED, p50',
    measured: percentile(times, 0.5),
    budget: 150,
    unit: 'ms',
    how: calm,
  };
  const live = await toTheClient(me.client, me, productId, 30);
  yield {
    name: 'change → client, p99',
    measured: percentile(live, 0.99),
    budget: 250,
    unit: 'ms',
    how: 'WebSocket',
  };

  const statements = await countStatements(system.postgres.url);
  await together(buyers, productId, orders);
  await statements.reset();
  const { perSecond, placed } = await together(buyers, productId, orders);
  const each = (await statements.count()) / orders;
  const p99Ms = percentile(await timesOf(placed), 0.99);
  const busy = `${orders} orders, ${clients} clients`;
  yield {
    name: 'SQL statements per confirmed order',
    measured: each,
    budget: 30,
    unit: '',
    how: busy,
  };
  yield { name: 'orders per second', measured: perSecond, budget: null, unit: '/s', how: busy };
  yield { name: 'placed → CONFIRMED, p99', measured: p99Ms, budget: null, unit: 'ms', how: busy };
  await statements.close();
  yield* withoutBroker(system, me, productId);
}

async function* withoutBroker(
  { broker }: System,
  me: Shopper,
  productId: string,
): AsyncGenerator<Figure> {
  const { accepted, confirmedAfterS } = await orderThrough(broker, me, productId, 60);
  yield {
    name: 'all CONFIRMED after the broker is back',
    measured: confirmedAfterS,
    budget: 60,
    unit: 's',
    how: `away for a minute; ${accepted} orders were placed meanwhile, and all accepted`,
  };
}

const twenty = `{ products(first: 20) {
  edges { node { name price { amount } seller { displayName } stock { available } } }
} }`;

async function* reading({ running, postgres }: System): AsyncGenerator<Figure> {
  const client = new Client(running.gatewayUrl);
  await client.ask(twenty);
  const statements = await countStatements(postgres.url);
  const quiet = async () => {
    await statements.reset();
    for (let index = 0; index < 50; index += 1) await client.ask(twenty);
    return (await statements.count()) / 50;
  };
  yield {
    name: 'SQL statements for 20 products',
    measured: await quiet(),
    budget: 4,
    unit: '',
    how: 'price, seller and stock, through the gateway',
  };
  await statements.close();
}

async function guessing({ running }: System): Promise<Figure> {
  return {
    name: 'a wrong password, known ÷ unknown user',
    measured: await knownToUnknown(running, ['buyer', 'seller', 'courier', 'operator']),
    budget: null,
    unit: '×',
    how: 'medians of 20 tries each, in turns: 1 tells nobody who is registered',
  };
}
