import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { demoPassword } from '@souk/ops/system/environment';
import { type Replica, replicasOf } from '@souk/ops/system/replicas';
import type { System } from '@souk/ops/system/start-system';
import { verify } from '@souk/ops/verify/verify';
import { until } from '@souk/platform/testing/test-file';
import { Browser } from '../security/browser.ts';
import { subscribersCount } from '../testing/mode-under-test.ts';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { demoClient, richBuyer } from '../testing/users.ts';

const addressCostMax = 5_000;
const gateways = replicasOf('gateway', 3) as readonly [Replica, Replica, Replica];
let system: System;
let me: Shopper;
let productId: string;

beforeAll(async () => {
  const overrides = {
    ADDRESS_COST_PER_MINUTE_MAX: String(addressCostMax),
    ...{ SAGA_RETRY_MS: '500', SAGA_RETRY_MAX_MS: '2000' },
    SOCKETS_PER_USER_MAX: String(subscribersCount + 10),
    UNINITIALISED_PER_ADDRESS_MAX: String(subscribersCount + 10),
  };
  system = await startShop({ replicas: 3, overrides });
  me = await richBuyer(system.running);
  productId = await newProduct(demoClient(system.running, 'seller'), 1_000, '1.00');
});

/** The same user at one gateway. */
function at(name: Replica): Shopper {
  const token = async () => {
    const { authorization = '' } = await me.client.authorization();
    return authorization.replace('Bearer ', '');
  };
  return new Shopper(new Client(system.addressOf(name), token));
}

async function place(shopper: Shopper, key: string = randomUUID()): Promise<string> {
  const { order } = await shopper.placeAllowingDuplicates(productId, 1, key);
  return order?.id ?? '';
}

type Change = {
  readonly orderStatusChanged: {
    readonly cursor: string;
    readonly event: { readonly seq: number; readonly status: string };
  };
};

function changesOf(id: string, after: string | null, { client }: Shopper) {
  return client.subscribe<Change>(
    `subscription ($id: ID!, $after: String) {
      orderStatusChanged(orderId: $id, after: $after) { cursor event { seq status } }
    }`,
    { id, after },
  );
}

/** Follows an order from its current state, on a connection of its own. `broken` resolves when that has broken. */
async function followOrder(id: string, shopper: Shopper) {
  const changes = changesOf(id, null, shopper);
  const seqs: number[] = [];
  let cursor = '';
  const take = ({ orderStatusChanged: change }: Change) => {
    seqs.push(change.event.seq);
    cursor = change.cursor;
  };
  take((await changes.next()).value as Change);
  const read = async () => {
    for await (const change of changes) take(change);
  };
  const broken = read().then(
    () => Promise.reject(new Error('The gateway ended the subscription.')),
    () => {},
  );
  const resume = async (elsewhere: Shopper, status: string) => {
    for await (const change of changesOf(id, cursor, elsewhere)) {
      take(change);
      if (change.orderStatusChanged.event.status === status) return;
    }
  };
  return { seqs, broken, resume };
}

describe('with three processes of each service', () => {
  it('an order is placed at one gateway, followed at another and cancelled at a third (DEP-11)', async () => {
    const [first, second, third] = gateways;
    const id = await place(at(first));
    expect((await at(second).watch(id, 'CONFIRMED')).at(-1)).toBe('CONFIRMED');
    await at(third).change('cancelOrder', id);
    expect((await at(first).watch(id, 'CANCELLED')).at(-1)).toBe('CANCELLED');
  });

  it('one key at three gateways at once is one order (DEP-11)', async () => {
    const key = randomUUID();
    const ids = await Promise.all(gateways.map((name) => place(at(name), key)));
    expect(new Set(ids).size).toBe(1);
    await me.watch(ids[0] ?? '', 'CONFIRMED');
  });

  it('the streams of an order go on at other gateways when theirs is killed, none with a gap (DEP-11)', async () => {
    const [first, second, third] = gateways;
    const id = await place(me);
    await me.watch(id, 'CONFIRMED');
    const followers = await Promise.all(
      Array.from({ length: subscribersCount }, () => followOrder(id, at(first))),
    );
    const [begin] = new Set(followers.map(({ seqs }) => seqs[0] ?? 0));
    // Some get the next changes before the end of their gateway, others do not.
    const cancelled = at(second).change('cancelOrder', id);
    await system.children.of(first).kill();
    await Promise.all(followers.map(({ broken }) => broken));
    await cancelled;
    await Promise.all(
      followers.map(({ resume }, nth) => resume(at(nth % 2 ? second : third), 'CANCELLED')),
    );
    const last = Math.max(...followers.flatMap(({ seqs }) => seqs));
    const all = Array.from({ length: last - (begin ?? 0) + 1 }, (_, nth) => (begin ?? 0) + nth);
    expect(all.length).toBeGreaterThan(1);
    for (const { seqs } of followers) expect(seqs).toEqual(all);
    await system.restart(first);
  });

  it('the address of the shop passes over a gateway that has ended (DEP-11)', async () => {
    const [first] = gateways;
    await system.children.of(first).kill();
    // A new connection for each, so that two in three would have led there.
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) {
      const answer = await fetch(`${system.running.gatewayUrl}/graphql?query={__typename}`, {
        headers: { connection: 'close', 'apollo-require-preflight': 'true' },
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200]);
    await system.restart(first);
  });

  it('a session that one gateway opened is valid at all, and at none once another has ended it (DEP-11)', async () => {
    const [first, second] = gateways;
    const browser = new Browser(system.addressOf(first));
    const login = await browser.send('/auth', { username: 'buyer', password: demoPassword });
    expect(login.status).toBe(200);
    const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const post = (name: Replica, path: string, body: object) =>
      fetch(`${system.addressOf(name)}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      });
    const userAt = async (name: Replica) => {
      const answer = await post(name, '/graphql', { query: '{ me { username } }' });
      const { data } = (await answer.json()) as { data?: { me: { username: string } | null } };
      return data?.me?.username;
    };
    for (const name of gateways) expect(await userAt(name)).toBe('buyer');
    expect((await post(second, '/auth/logout', {})).ok).toBe(true);
    for (const name of gateways) await until(async () => (await userAt(name)) === undefined);
  });

  it.each(['orders', 'billing', 'inventory', 'delivery'] as const)(
    'orders go on while one process of %s is down, and nothing is lost (DEP-11)',
    async (service) => {
      await system.children.of(`${service}-2`).kill();
      const ids = await Promise.all(Array.from({ length: 6 }, () => place(me)));
      for (const id of ids) expect((await me.watch(id, 'CONFIRMED')).at(-1)).toBe('CONFIRMED');
      await system.restart(`${service}-2`);
    },
  );

  it('every invariant holds after all that (DEP-11)', async () => {
    expect(await verify(system.running, () => {})).toEqual(new Map());
  });

  it('each gateway limits an address by itself, and says when to retry (OPS-8)', async () => {
    const [first, second] = gateways;
    const listAt = (name: Replica) =>
      fetch(`${system.addressOf(name)}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          // Another text each time, which no cache has.
          query: `{ products(first: 100, filter: { search: "${randomUUID()}" }) { edges { node { id } } } }`,
        }),
      });
    let refused = await listAt(first);
    while (refused.status === 200) refused = await listAt(first);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await listAt(second)).status).toBe(200);
  });
});
