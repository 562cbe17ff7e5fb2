import { randomUUID } from 'node:crypto';
import { Shopper } from '@souk/ops/demo/shopper';
import { openBus } from '@souk/platform/bus/open-bus';
import { busConfigAt } from '@souk/platform/bus/settings';
import { newLogger } from '@souk/platform/runtime/logger';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();
const [operator, seller] = [demoClient(shop, 'operator'), demoClient(shop, 'seller')];
const bus = await openBus(busConfigAt(shop.busUrl), newLogger('test', 'fatal'));
atEnd(() => bus.close());

type Letter = {
  readonly id: string;
  readonly service: string;
  readonly text: string;
  readonly deadAt: string;
};

/** A record that no service can decode. */
async function poison(): Promise<string> {
  const text = `{"orderId": broken ${randomUUID()}`;
  await bus.publish([{ topic: 'order-placed', key: null, value: text, headers: {} }]);
  return text;
}

/** The dead letter of inventory with this content; undefined while there is none. */
async function letterWith(text: string): Promise<Letter | undefined> {
  type Page = {
    readonly edges: readonly { readonly node: Letter }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
  const query = `query ($after: String) { deadLetters(service: "inventory", first: 100, after: $after) {
    edges { node { id service text deadAt } } pageInfo { hasNextPage endCursor } } }`;
  for (let after: string | null = null, more = true; more; ) {
    const { deadLetters }: { deadLetters: Page } = await operator.askRepeatedly(query, { after });
    const found = deadLetters.edges.find(({ node }) => node.text === text);
    if (found) return found.node;
    ({ endCursor: after, hasNextPage: more } = deadLetters.pageInfo);
  }
  return undefined;
}

describe('an operator', () => {
  it('sees each service with what it depends on, and how far it is behind (OPS-2, OPS-3)', async () => {
    const query = `{ health {
      service reachable ready dependencies { name available } lag { topic records } deadLetters
    } }`;
    type Health = {
      readonly service: string;
      readonly ready: boolean;
      readonly dependencies: readonly { readonly name: string; readonly available: boolean }[];
      readonly lag: readonly { readonly topic: string }[] | null;
    };
    const { health } = await operator.askRepeatedly<{ health: readonly Health[] }>(query);
    expect(health.map(({ service, ready }) => [service, ready]).sort()).toEqual(
      ['gateway', ...Object.keys(shop.services)].sort().map((service) => [service, true]),
    );
    const orders = health.find(({ service }) => service === 'orders');
    expect(orders?.dependencies).toEqual([
      { name: 'database', available: true },
      { name: 'bus', available: true },
    ]);
    expect(orders?.lag?.map(({ topic }) => topic)).toContain('stock-reserved');
  });

  it('follows any order: its checkout, its records, and live (SAG-10, OPS-5)', async () => {
    const changes = operator.subscribe<{ allOrdersChanged: { order: { id: string } } }>(
      'subscription { allOrdersChanged { order { id } } }',
    );
    const productId = await newProduct(seller, 10_000, '0.01');
    const me = new Shopper(await buyer(shop));
    const placed: string[] = [];
    const first = changes.next();
    let isSeen = false;
    void first.finally(() => {
      isSeen = true;
    });
    // The subscription begins at some moment: until then its orders are not seen.
    while (!isSeen) {
      const { order } = await me.placeAllowingDuplicates(productId, 1, randomUUID(), 'SETTLED');
      placed.push(order?.id ?? '');
    }
    const message = (await first).value;
    await changes.return(undefined);
    expect(message).toMatchObject({ allOrdersChanged: { order: { id: expect.any(String) } } });

    const [orderId = ''] = placed;
    type Order = { readonly number: string };
    const { order } = await operator.ask<{ order: Order }>(
      'query ($id: ID!) { order(id: $id) { number } }',
      { id: orderId },
    );
    // A confirmed order still waits for the last answers of its participants.
    const query = `query ($filter: SagaFilter) {
      sagas(filter: $filter) { edges { node { id status } } }
    }`;
    const filter = { search: order.number, stateIn: ['DONE'] };
    let found: unknown[] = [];
    await until(async () => {
      type Page = { readonly sagas: { readonly edges: readonly { readonly node: object }[] } };
      const { sagas } = await operator.askRepeatedly<Page>(query, { filter });
      found = sagas.edges.map(({ node }) => node);
      return found.length > 0;
    });
    expect(found).toEqual([{ id: orderId, status: 'DONE' }]);
    const { records } = await operator.ask<{ records: object }>(
      `query ($key: String) { records(topic: "order-confirmed", key: $key) { records { key type value } } }`,
      { key: orderId },
    );
    const record = { key: orderId, type: 'order-confirmed', value: expect.anything() };
    expect(records).toEqual({ records: [record] });
  });

  it('verifies the invariants, one verification at a time (OPS-9)', async () => {
    type Verification = {
      readonly id: string;
      readonly state: string;
      readonly invariants: readonly { readonly name: string; readonly violations: number }[];
    };
    type Answer = { readonly verification: Verification; readonly replayed: boolean };
    const mutation = `mutation ($input: VerifyInput!) { verify(input: $input) {
      ... on VerifyPayload { replayed verification { id } }
    } }`;
    const start = (idempotencyKey: string) =>
      operator.ask<{ verify: Answer }>(mutation, { input: { idempotencyKey } });
    const key = randomUUID();
    const [first, second] = await Promise.all([start(key), start(randomUUID())]);
    expect(second.verify.verification).toEqual(first.verify.verification);
    let newest: Verification | undefined;
    await until(async () => {
      const query = '{ verifications { id state invariants { name violations } } }';
      type Listed = { readonly verifications: readonly Verification[] };
      [newest] = (await operator.askRepeatedly<Listed>(query)).verifications;
      return newest?.state !== 'RUNNING';
    });
    expect(newest).toMatchObject({ id: first.verify.verification.id, state: 'DONE' });
    const { invariants = [] } = newest ?? {};
    const broken = invariants.filter(({ violations }) => violations > 0);
    // Other stories leave dead letters in this shop.
    expect(broken.filter(({ name }) => name !== 'no message is a dead letter')).toEqual([]);
    expect(invariants.length).toBeGreaterThan(40);
  });

  it('releases a dead letter, which its service tries again (EVT-9, EVT-10)', async () => {
    const text = await poison();
    let letter: Letter | undefined;
    await until(async () => {
      letter = await letterWith(text);
      return letter !== undefined;
    });
    const mutation = `mutation ($input: ReleaseDeadLetterInput!) {
      releaseDeadLetter(input: $input) {
        __typename ... on ReleaseDeadLetterPayload { replayed deadLetter { id } }
      }
    }`;
    const input = { id: letter?.id, service: 'inventory', idempotencyKey: randomUUID() };
    const { releaseDeadLetter } = await operator.ask<{ releaseDeadLetter: object }>(mutation, {
      input,
    });
    expect(releaseDeadLetter).toEqual({
      __typename: 'ReleaseDeadLetterPayload',
      replayed: false,
      deadLetter: { id: letter?.id },
    });
    // It still can't be decoded: a second attempt has failed once it is dead again.
    await until(async () => {
      const now = await letterWith(text);
      return now !== undefined && now.deadAt !== letter?.deadAt;
    });
    const again = await operator.ask<{ releaseDeadLetter: object }>(mutation, { input });
    expect(again.releaseDeadLetter).toMatchObject({ replayed: true });
  });
});
