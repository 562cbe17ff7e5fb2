import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { verify } from '@souk/ops/verify/verify';
import { availableOf, newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { bombs } from './abusive-requests.ts';
import { comeAgain, rush, tally, Wish } from './order-attempt.ts';
import { request } from './request.ts';

const minutes = 60_000;
let system: System;
const buyers: Shopper[] = [];

beforeAll(async () => {
  system = await startShop();
  while (buyers.length < 16) buyers.push(new Shopper(await buyer(system.running)));
}, 3 * minutes);
afterAll(() => system.stop());

const seller = () => demoClient(system.running, 'seller');

/** Clients that share the buyers among them, each with a few wishes. */
function crowdOf(clients: number, productId: string, wishes: number): Wish[][] {
  return Array.from({ length: clients }, (_, index) => {
    const shopper = buyers[index % buyers.length] as Shopper;
    return Array.from({ length: wishes }, () => new Wish(system.running, shopper, productId));
  });
}

/** What became of all the orders, once their checkouts are over. */
async function outcome(wishes: readonly Wish[]): Promise<Record<string, number>> {
  const ended: string[] = [];
  for (const wish of wishes) if (wish.orderId) ended.push(await wish.ended());
  return tally(ended);
}

async function money(): Promise<number> {
  const all = await Promise.all(buyers.map((one) => one.balance()));
  return all.reduce((sum, one) => sum + Number(one), 0);
}

async function restartGateway(settings: Record<string, string>): Promise<void> {
  await system.children.of('gateway').stop();
  await system.restart('gateway', settings);
}

async function nothingBroken(): Promise<void> {
  expect(await verify(system.running, () => {})).toEqual(new Map());
}

/** Everybody at once; then those who were sent away. No wish gets two orders, and none gets none. */
async function allAreServed(clients: number, wishesOfEach: number): Promise<void> {
  const productId = await newProduct(seller(), 10_000, '1.00');
  const before = await money();
  const crowd = crowdOf(clients, productId, wishesOfEach);
  const { busy = 0, OrderPlaced: placed = 0 } = tally(await rush(crowd));
  const wanted = clients * wishesOfEach;
  expect(busy + placed).toBe(wanted);
  // Who was sent away left nothing behind: the same key is new.
  expect(tally(await comeAgain(crowd.flat()))).toEqual(busy > 0 ? { OrderPlaced: busy } : {});
  expect(await outcome(crowd.flat())).toEqual({ CONFIRMED: wanted });
  expect(before - (await money())).toBe(wanted);
  expect(await availableOf(seller(), productId)).toBe(10_000 - wanted);
  await nothingBroken();
}

describe('a crowd', () => {
  it.each([16, 64, 256])(
    'of %d clients at once gets an order for each wish, and each order ends (OPS-8)',
    (clients) => allAreServed(clients, 2),
    3 * minutes,
  );

  it(
    'wants fifty units a thousand times, and gets exactly fifty (INV-13, OPS-8)',
    async () => {
      const productId = await newProduct(seller(), 50, '1.00');
      const crowd = crowdOf(1_000, productId, 1);
      const answers = [...(await rush(crowd)), ...(await comeAgain(crowd.flat()))];
      const { OrderPlaced = 0, OutOfStock = 0, busy = 0, ...others } = tally(answers);
      expect(others).toEqual({});
      expect([OrderPlaced + OutOfStock, answers.length - busy]).toEqual([1_000, 1_000]);
      const { CONFIRMED, FAILED = 0 } = await outcome(crowd.flat());
      expect([CONFIRMED, FAILED]).toEqual([50, OrderPlaced - 50]);
      expect(await availableOf(seller(), productId)).toBe(0);
      await nothingBroken();
    },
    3 * minutes,
  );

  it(
    'with bombs among it is served, and the bombs are not (GW-11)',
    async () => {
      const thrown = Array.from({ length: 20 }, () => bombs).flat();
      const asked = thrown.map(async ([name, body]) => {
        const { status, codes, data } = await request(system.running, body);
        return [name, status, codes.join(), data];
      });
      await allAreServed(32, 1);
      expect(await Promise.all(asked)).toEqual(
        thrown.map(([name, , status, code]) => [name, status, code, null]),
      );
    },
    3 * minutes,
  );

  it(
    'with somebody among it who asks without end is served, and that one is told when to come again (GW-11)',
    async () => {
      await restartGateway({ ADDRESS_COST_PER_MINUTE_MAX: '1000' });
      const body = JSON.stringify({ query: '{ products(first: 100) { edges { cursor } } }' });
      const asked = Array.from({ length: 500 }, () => request(system.running, body));
      await allAreServed(32, 1);
      const answers = await Promise.all(asked);
      const refused = answers.filter(({ status }) => status === 429);
      expect(answers.length - refused.length).toBe(9);
      expect(refused.every(({ codes }) => codes.join() === 'RATE_LIMITED')).toBe(true);
      const seconds = refused.map(({ retryAfter }) => Number(retryAfter));
      expect([Math.min(...seconds) > 0, Math.max(...seconds) <= 60]).toEqual([true, true]);
    },
    3 * minutes,
  );

  it(
    'that is more than the gateway has room for is sent away in part, and loses nothing (OPS-8)',
    async () => {
      await restartGateway({ IN_FLIGHT_MAX: '8', WAITING_MAX: '16' });
      await allAreServed(128, 1);
      const figures = await (await fetch(`${system.running.gatewayUrl}/metrics`)).text();
      expect(figures).toMatch(/graphql_turned_away_total\{reason="full"\} [1-9]/);
      expect(figures).toContain('graphql_in_flight 0\n');
      expect(figures).toContain('graphql_waiting 0\n');
    },
    3 * minutes,
  );
});
