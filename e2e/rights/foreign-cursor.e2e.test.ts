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
let goods: { ours: string; theirs: string };
beforeAll(async () => {
  [owner, stranger] = await Promise.all([buyer(shop), buyer(shop)]);
  const ours = await newProduct(seller, 1_000, '1.00');
  goods = { ours, theirs: await newProduct(seller2, 1_000, '1.00') };
});

const buy = async (client: Client, productId: string) => {
  const { order } = await new Shopper(client).insist(productId, 1, randomUUID(), 'SETTLED');
  return order?.id;
};

type Message = { readonly it: { readonly cursor: string; readonly [field: string]: unknown } };

const heard = (client: Client, field: string) =>
  client.follow<Message>(`subscription { it: ${field} }`);

/** The first message of what somebody hears, while something happens again and again. */
async function firstWhile(stream: AsyncGenerator<Message>, happens: () => Promise<unknown>) {
  let isOver = false;
  const first = firstOf(stream).finally(() => {
    isOver = true;
  });
  while (!isOver) await happens();
  return first;
}

async function firstOf(stream: AsyncGenerator<Message>): Promise<Message['it']> {
  for await (const { it } of stream) return it;
  throw new Error('Nothing was told.');
}

/** The orders that are told of, up to that of `last`. */
async function ordersUpTo(last: unknown, stream: AsyncGenerator<Message>): Promise<unknown[]> {
  const ids: unknown[] = [];
  for await (const { it } of stream) {
    ids.push((it.order as { id: string }).id);
    if (ids.at(-1) === last) break;
  }
  return ids;
}

describe('the cursor of somebody else goes on with what is one’s own', () => {
  it.each([
    ['myOrdersChanged', () => owner, () => stranger],
    ['sellerOrdersChanged', () => seller, () => seller2],
  ])('%s (ID-13)', async (field, teller, hearer) => {
    const { cursor } = await firstWhile(heard(teller(), `${field} { cursor }`), () =>
      buy(owner, goods.ours),
    );
    const foreign = await buy(owner, goods.ours);
    const own = await buy(stranger, goods.theirs);
    const resumed = heard(hearer(), `${field}(after: "${cursor}") { cursor order { id } }`);
    expect(await ordersUpTo(own, resumed)).not.toContain(foreign);
  });

  it('balanceChanged (ID-13)', async () => {
    const own = 'balanceChanged { cursor account { id } }';
    const { cursor } = await firstOf(heard(owner, own));
    const { account } = await firstOf(heard(stranger, own));
    await buy(owner, goods.ours);
    await buy(stranger, goods.theirs);
    const resumed = `balanceChanged(after: "${cursor}") { cursor account { id } }`;
    expect(await firstOf(heard(stranger, resumed))).toMatchObject({ account });
  });
});

describe('the key of somebody else', () => {
  it('is as good as a new one: nothing of theirs is answered again (ID-13)', async () => {
    const key = randomUUID();
    const place = async (client: Client) => {
      const { __typename, order } = await new Shopper(client).insist(goods.ours, 1, key);
      return { __typename, id: order?.id };
    };
    const [first, second] = [await place(owner), await place(stranger)];
    expect([first, second]).toMatchObject([
      { __typename: 'OrderPlaced' },
      { __typename: 'OrderPlaced' },
    ]);
    expect(first.id).not.toBe(second.id);
  });
});
