import { Client } from '@souk/ops/client/client';
import type { Shopper } from '@souk/ops/demo/shopper';
import type { ModeName } from '@souk/ops/modes/mode';
import type { System } from '@souk/ops/system/start-system';
import { plentifulProduct, richBuyers } from './buyers.ts';
import { deliveryTimes, placeConcurrently, placeInSequence, timesOf } from './checkout.ts';
import { type Measurement, percentile } from './measurement.ts';
import { orderDuringOutage } from './outage.ts';
import { startShop } from './start-shop.ts';
import { type FirstStart, ordersBefore, startUp } from './start-up.ts';
import { countStatements, type Statements } from './statements.ts';
import { wrongPasswordRatio } from './wrong-password-ratio.ts';

const clients = 16;
const orders = 100;

/** Yields each measurement when it is done. The start comes first, while nothing else runs. */
export async function* measure(mode: ModeName): AsyncGenerator<Measurement> {
  yield* starting(mode);
  const system = await startShop(mode);
  try {
    // First: after an outage the services handle what has waited, for minutes.
    yield* reading(system);
    yield* ordering(system);
    yield await wrongPasswords(system);
  } finally {
    await system.stop();
  }
}

/** The stack has two Java programs, and a process for each service. */
export const startBudgets = {
  embedded: { first: 10, later: 5, memory: 500, idle: 3 },
  stack: { first: 60, later: 20, memory: null, idle: null },
};

async function* starting(mode: ModeName): AsyncGenerator<Measurement> {
  const budget = startBudgets[mode];
  const { laterMs, memoryMb, loadedMb, idlePercent, ...first } = await startUp(mode);
  const how = 'from the command to “Souk is ready”';
  yield {
    name: 'first start',
    measured: first.firstMs / 1_000,
    budget: budget.first,
    unit: 's',
    how: `${how}, seed included`,
  };
  yield firstStartRatio(first);
  yield { name: 'later start', measured: laterMs / 1_000, budget: budget.later, unit: 's', how };
  yield memoryAtRest(memoryMb, budget.memory);
  yield {
    name: 'memory after orders',
    measured: loadedMb,
    budget: budget.memory,
    unit: 'MB',
    how: `PSS of all processes, right after ${ordersBefore} orders of 16 clients`,
  };
  yield {
    name: 'idle CPU',
    measured: idlePercent,
    budget: budget.idle,
    unit: '%',
    how: 'of one core, 30 s',
  };
}

/** Does not depend on the speed of the machine, as both parts were measured in one run. */
export function firstStartRatio({ firstMs, postgresMs }: FirstStart): Measurement {
  return {
    name: 'first start ÷ PostgreSQL alone',
    measured: firstMs / postgresMs,
    budget: null,
    unit: '×',
    how: 'an empty PostgreSQL, initialised, started and stopped in the same run',
  };
}

export function memoryAtRest(memoryMb: number, budget: number | null = null): Measurement {
  return { name: 'memory', measured: memoryMb, budget, unit: 'MB', how: 'PSS of all processes' };
}

async function* ordering(system: System): AsyncGenerator<Measurement> {
  const { running } = system;
  const productId = await plentifulProduct(running);
  const buyers = await richBuyers(running, clients);
  const [me] = buyers as [Shopper];
  await placeInSequence(me, productId, 50);
  const times = await placeInSequence(me, productId, 100);
  yield {
    name: 'placed → CONFIRMED, p50',
    measured: percentile(times, 0.5),
    budget: 150,
    unit: 'ms',
    how: 'one order at a time',
  };
  const live = await deliveryTimes(me.client, me, productId, 30);
  yield {
    name: 'change → client, p99',
    measured: percentile(live, 0.99),
    budget: 250,
    unit: 'ms',
    how: 'WebSocket',
  };
  yield* concurrentOrders(system, buyers, productId);
  yield* withoutBroker(system, me, productId);
}

async function* concurrentOrders(
  { postgres }: System,
  buyers: readonly Shopper[],
  productId: string,
): AsyncGenerator<Measurement> {
  const statements = await countStatements(postgres.url);
  await placeConcurrently(buyers, productId, orders);
  await statements.reset();
  const { perSecond, placed } = await placeConcurrently(buyers, productId, orders);
  const counted = await statements.count();
  const p99Ms = percentile(await timesOf(placed), 0.99);
  const how = `${orders} orders, ${clients} clients`;
  yield* statementsOf(counted, how);
  yield {
    name: 'orders per second',
    measured: perSecond,
    budget: null,
    unit: '/s',
    how,
  };
  yield {
    name: 'placed → CONFIRMED, p99',
    measured: p99Ms,
    budget: null,
    unit: 'ms',
    how,
  };
  await statements.close();
}

/** Of one order: sent by the services, and what the database executes for that. */
function* statementsOf(counted: Statements, how: string): Generator<Measurement> {
  const kinds = [
    ['SQL statements per confirmed order, sent', counted.sent, 30, how],
    ['SQL statements per confirmed order, executed', counted.executed, null, 'triggers included'],
    ['transaction control per confirmed order', counted.transactions, null, how],
    ['SQL statements of the broker per order', counted.bus, null, 'where it is PostgreSQL'],
  ] as const;
  for (const [name, count, budget, described] of kinds) {
    if (count !== null) {
      yield { name, measured: count / orders, budget, unit: '', how: described };
    }
  }
}

async function* withoutBroker(
  { broker }: System,
  me: Shopper,
  productId: string,
): AsyncGenerator<Measurement> {
  const { accepted, confirmedAfterS } = await orderDuringOutage(broker, me, productId, 60);
  yield {
    name: 'all CONFIRMED after the broker is back',
    measured: confirmedAfterS,
    budget: 60,
    unit: 's',
    how: `down for a minute; ${accepted} orders were placed meanwhile, and all accepted`,
  };
}

const query = `{ products(first: 20) {
  edges { node { name price { amount } seller { displayName } stock { available } } }
} }`;

async function* reading({ running, postgres }: System): AsyncGenerator<Measurement> {
  const client = new Client(running.gatewayUrl);
  await client.ask(query);
  const statements = await countStatements(postgres.url);
  const statementsPerQuery = async () => {
    await statements.reset();
    for (let index = 0; index < 50; index += 1) await client.ask(query);
    return (await statements.count()).sent / 50;
  };
  yield {
    name: 'SQL statements for 20 products',
    measured: await statementsPerQuery(),
    budget: 4,
    unit: '',
    how: 'price, seller and stock, through the gateway',
  };
  await statements.close();
}

async function wrongPasswords({ running }: System): Promise<Measurement> {
  return {
    name: 'a wrong password, known ÷ unknown user',
    measured: await wrongPasswordRatio(running, ['buyer', 'seller', 'courier', 'operator']),
    budget: null,
    unit: '×',
    how: 'ratio of the medians of 20 alternating tries each: 1 does not reveal who is registered',
  };
}
