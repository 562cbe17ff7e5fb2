import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { verify } from '@souk/ops/verify/verify';
import { availableOf, newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { abusiveRequests } from './abusive-requests.ts';
import { countByAnswer, OrderAttempt, placeConcurrently, retryRejected } from './order-attempt.ts';
import { request } from './request.ts';

let system: System;
const buyers: Shopper[] = [];

beforeAll(async () => {
  system = await startShop();
  while (buyers.length < 16) buyers.push(new Shopper(await buyer(system.running)));
});

const seller = () => demoClient(system.running, 'seller');

/** Creates clients that share the buyers, each with a few attempts. */
function clientsFor(clients: number, productId: string, attempts: number): OrderAttempt[][] {
  return Array.from({ length: clients }, (_, index) => {
    const shopper = buyers[index % buyers.length] as Shopper;
    return Array.from(
      { length: attempts },
      () => new OrderAttempt(system.running, shopper, productId),
    );
  });
}

/** Counts the final statuses of all orders. */
async function outcome(attempts: readonly OrderAttempt[]): Promise<Record<string, number>> {
  const statuses: string[] = [];
  for (const attempt of attempts) {
    if (attempt.orderId) statuses.push(await attempt.finalStatus());
  }
  return countByAnswer(statuses);
}

async function totalBalance(): Promise<number> {
  const all = await Promise.all(buyers.map((one) => one.balance()));
  return all.reduce((sum, one) => sum + Number(one), 0);
}

async function restartGateway(settings: Record<string, string>): Promise<void> {
  await system.children.of('gateway').stop();
  await system.restart('gateway', settings);
}

async function expectInvariants(): Promise<void> {
  expect(await verify(system.running, () => {})).toEqual(new Map());
}

/** Sends all attempts at once, then repeats the rejected ones. Each attempt gets exactly one order. */
async function expectAllServed(clients: number, attemptsPerClient: number): Promise<void> {
  const productId = await newProduct(seller(), 10_000, '1.00');
  const before = await totalBalance();
  const attempts = clientsFor(clients, productId, attemptsPerClient);
  const { busy = 0, placed = 0 } = countByAnswer(await placeConcurrently(attempts));
  const expected = clients * attemptsPerClient;
  expect(busy + placed).toBe(expected);
  // A retry with the same key places the order, or finds it: a late answer may have been a 503 as well.
  const {
    placed: late = 0,
    replayed = 0,
    ...others
  } = countByAnswer(await retryRejected(attempts.flat()));
  expect([late + replayed, others]).toEqual([busy, {}]);
  expect(await outcome(attempts.flat())).toEqual({ CONFIRMED: expected });
  expect(before - (await totalBalance())).toBe(expected);
  expect(await availableOf(seller(), productId)).toBe(10_000 - expected);
  await expectInvariants();
}

describe('many concurrent clients', () => {
  it.each([
    [16, 2],
    [64, 2],
    [256, 1],
  ])(
    '(%d at once) get one order for each of %d attempts, and each order ends (OPS-8)',
    (clients, attempts) => expectAllServed(clients, attempts),
  );

  it('do not hold up the checkouts of those who were first (OPS-8)', async () => {
    const productId = await newProduct(seller(), 10_000, '1.00');
    const placed: OrderAttempt[] = [];
    const client = async (_: unknown, index: number) => {
      const shopper = buyers[index % buyers.length] as Shopper;
      // A number, not a time: on a slow machine everything takes longer, also the checkouts.
      while (placed.length < 500) {
        const attempt = new OrderAttempt(system.running, shopper, productId);
        if ((await attempt.send()) === 'placed') placed.push(attempt);
      }
    };
    await Promise.all(Array.from({ length: 64 }, client));
    const endAt = Date.now();
    expect(await outcome(placed)).toEqual({ CONFIRMED: placed.length });
    const times: number[] = [];
    for (const attempt of placed) times.push(await attempt.confirmedAt());
    const whilePlacing = times.filter((at) => at <= endAt).length;
    // A third when placing and checkout share their connections, nine tenths when they do not.
    expect(whilePlacing / placed.length).toBeGreaterThan(0.6);
  });

  it('buy exactly fifty units in a thousand attempts (INV-13, OPS-8)', async () => {
    const productId = await newProduct(seller(), 50, '1.00');
    const attempts = clientsFor(1_000, productId, 1);
    const answers = [
      ...(await placeConcurrently(attempts)),
      ...(await retryRejected(attempts.flat())),
    ];
    const { placed = 0, OutOfStock = 0, busy = 0, ...others } = countByAnswer(answers);
    expect(others).toEqual({});
    expect([placed + OutOfStock, answers.length - busy]).toEqual([1_000, 1_000]);
    const { CONFIRMED, FAILED = 0 } = await outcome(attempts.flat());
    expect([CONFIRMED, FAILED]).toEqual([50, placed - 50]);
    expect(await availableOf(seller(), productId)).toBe(0);
    await expectInvariants();
  });

  it('are served while abusive requests are refused (GW-11)', async () => {
    const requests = Array.from({ length: 20 }, () => abusiveRequests).flat();
    const sent = requests.map(async ([name, body]) => {
      const { status, codes, data } = await request(system.running, body);
      return [name, status, codes.join(), data];
    });
    await expectAllServed(32, 1);
    expect(await Promise.all(sent)).toEqual(
      requests.map(([name, , status, code]) => [name, status, code, null]),
    );
  });

  it('are served while a client above its rate limit gets 429 with Retry-After (GW-11)', async () => {
    await restartGateway({ ADDRESS_COST_PER_MINUTE_MAX: '1000' });
    // Each query differs from the others: the answers to identical ones are cached, and cost a tenth.
    const requests = Array.from({ length: 500 }, (_, index) => {
      const query = `query List${index} { products(first: 100) { edges { cursor } } }`;
      return request(system.running, JSON.stringify({ query }));
    });
    await expectAllServed(32, 1);
    const answers = await Promise.all(requests);
    const refused = answers.filter(({ status }) => status === 429);
    expect(answers.length - refused.length).toBe(9);
    expect(refused.every(({ codes }) => codes.join() === 'RATE_LIMITED')).toBe(true);
    const seconds = refused.map(({ retryAfter }) => Number(retryAfter));
    expect([Math.min(...seconds) > 0, Math.max(...seconds) <= 60]).toEqual([true, true]);
  });

  it('above the concurrency limit are partly rejected, and lose nothing (OPS-8)', async () => {
    await restartGateway({ IN_FLIGHT_MAX: '8', WAITING_MAX: '16' });
    await expectAllServed(128, 1);
    const url = `${system.running.management.gateway}/metrics`;
    const metrics = await (await fetch(url)).text();
    expect(metrics).toMatch(/graphql_turned_away_total\{reason="full"\} [1-9]/);
    expect(metrics).toContain('graphql_in_flight 0\n');
    expect(metrics).toContain('graphql_waiting 0\n');
  });
});
