import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();
const [seller, seller2] = [demoClient(shop, 'seller'), demoClient(shop, 'seller2')];

let owner: Client;
let stranger: Client;
let products: { ofSeller: string; ofSeller2: string };
beforeAll(async () => {
  [owner, stranger] = await Promise.all([buyer(shop), buyer(shop)]);
  const ofSeller = await newProduct(seller, 1_000, '1.00');
  products = { ofSeller, ofSeller2: await newProduct(seller2, 1_000, '1.00') };
});

const buy = async (client: Client, productId: string) => {
  const { order } = await new Shopper(client).placeAllowingDuplicates(
    productId,
    1,
    randomUUID(),
    'SETTLED',
  );
  return order?.id;
};

type Message = { readonly change: { readonly cursor: string; readonly [field: string]: unknown } };

const subscribe = (client: Client, field: string) =>
  client.subscribe<Message>(`subscription { change: ${field} }`);

/** Repeats an action until the subscription receives its first message. */
async function firstWhile(stream: AsyncGenerator<Message>, action: () => Promise<unknown>) {
  let isOver = false;
  const first = firstOf(stream).finally(() => {
    isOver = true;
  });
  while (!isOver) await action();
  return first;
}

async function firstOf(stream: AsyncGenerator<Message>): Promise<Message['change']> {
  for await (const { change } of stream) return change;
  throw new Error('The subscription ended without a message.');
}

/** Ids of the orders in the messages, up to `last`. */
async function ordersUpTo(last: unknown, stream: AsyncGenerator<Message>): Promise<unknown[]> {
  const ids: unknown[] = [];
  for await (const { change } of stream) {
    ids.push((change.order as { id: string }).id);
    if (ids.at(-1) === last) break;
  }
  return ids;
}

describe('a cursor of another user resumes only the data of the caller', () => {
  it.each([
    ['myOrdersChanged', () => owner, () => stranger],
    ['sellerOrdersChanged', () => seller, () => seller2],
  ])('%s (ID-13)', async (field, first, second) => {
    const { cursor } = await firstWhile(subscribe(first(), `${field} { cursor }`), () =>
      buy(owner, products.ofSeller),
    );
    const foreign = await buy(owner, products.ofSeller);
    const own = await buy(stranger, products.ofSeller2);
    const resumed = subscribe(second(), `${field}(after: "${cursor}") { cursor order { id } }`);
    expect(await ordersUpTo(own, resumed)).not.toContain(foreign);
  });

  it('balanceChanged (ID-13)', async () => {
    const own = 'balanceChanged { cursor account { id } }';
    const { cursor } = await firstOf(subscribe(owner, own));
    const { account } = await firstOf(subscribe(stranger, own));
    await buy(owner, products.ofSeller);
    await buy(stranger, products.ofSeller2);
    const resumed = `balanceChanged(after: "${cursor}") { cursor account { id } }`;
    expect(await firstOf(subscribe(stranger, resumed))).toMatchObject({ account });
  });
});

it('notificationsChanged with a cursor of another user resumes only the own ones (ID-13)', async () => {
  const own = 'notificationsChanged { cursor inbox { id } }';
  const { cursor } = await firstOf(subscribe(owner, own));
  const { inbox } = await firstOf(subscribe(stranger, own));
  await buy(owner, products.ofSeller);
  await buy(stranger, products.ofSeller2);
  const resumed = `notificationsChanged(after: "${cursor}") { cursor inbox { id } }`;
  expect(await firstOf(subscribe(stranger, resumed))).toMatchObject({ inbox });
});

describe('an idempotency key of another user', () => {
  it('is like a new one: no stored answer is repeated (ID-13)', async () => {
    const key = randomUUID();
    const place = async (client: Client) => {
      const { replayed, order } = await new Shopper(client).placeAllowingDuplicates(
        products.ofSeller,
        1,
        key,
      );
      return { replayed, id: order?.id };
    };
    const [first, second] = [await place(owner), await place(stranger)];
    expect([first.replayed, second.replayed]).toEqual([false, false]);
    expect(first.id).not.toBe(second.id);
  });
});
