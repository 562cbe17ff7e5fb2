import { randomUUID } from 'node:crypto';
import { Shopper } from '@souk/ops/demo/shopper';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient, newcomer } from '../testing/users.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');

const query = `query ($id: ID!) {
  order(id: $id) {
    number
    statusView(profile: PAYMENT)
    buyer { firstName }
    items { name quantity product { sku seller { displayName } } }
    payment { status amount { amount } }
    reservation { status lines { quantity } }
    delivery { status slot { from } address { street } }
    timeline { seq status type }
  }
}`;

describe('a federated query', () => {
  it('joins the data of five subgraphs about an order (GW-2, ORD-3, DEL-3)', async () => {
    const client = await buyer(shop);
    const productId = await newProduct(seller, 10, '25.00');
    const { order: placed } = await new Shopper(client).place(
      productId,
      2,
      randomUUID(),
      'SETTLED',
    );
    const { order } = await client.ask<{ order: object }>(query, { id: placed?.id });
    expect(order).toMatchObject({
      statusView: 'Finished',
      buyer: { firstName: 'Gast' },
      items: [{ quantity: 2, product: { seller: { displayName: expect.any(String) } } }],
      payment: { status: 'CAPTURED', amount: { amount: '50.00' } },
      reservation: { lines: [{ quantity: 2 }] },
      delivery: { slot: { from: expect.any(String) }, address: { street: expect.any(String) } },
    });
  });

  it('lists only the orders of the buyer, newest first, page by page (ORD-4)', async () => {
    const client = await buyer(shop);
    const me = new Shopper(client);
    const numbers: (string | undefined)[] = [];
    for (let count = 0; count < 3; count += 1) {
      const productId = await newProduct(seller, 10, '1.00');
      numbers.unshift((await me.place(productId, 1, randomUUID())).order?.number);
    }
    type Page = {
      orders: { edges: { node: { number: string } }[]; pageInfo: { endCursor: string } };
    };
    const page = `query ($after: String) {
      orders(first: 2, after: $after) { edges { node { number } } pageInfo { endCursor } }
    }`;
    const first = await client.ask<Page>(page);
    const second = await client.ask<Page>(page, { after: first.orders.pageInfo.endCursor });
    const listed = [...first.orders.edges, ...second.orders.edges].map(({ node }) => node.number);
    expect(listed).toEqual(numbers);
    const other = await (await newcomer(shop)).ask<Page>(page);
    expect(other.orders.edges).toEqual([]);
  });

  it('stores an address in the profile, and refuses an outdated version (USR-4)', async () => {
    const client = await newcomer(shop);
    const address = { street: 'Lane 7', city: 'Kazan', country: 'Russia', zipCode: '420000' };
    const { me } = await client.ask<{ me: { version: number } }>('{ me { version } }');
    const update = `mutation ($input: UpdateProfileInput!) {
      updateProfile(input: $input) { __typename }
    }`;
    const change = { input: { addresses: [address], expectedVersion: me.version } };
    expect(await client.ask(update, change)).toEqual({
      updateProfile: { __typename: 'UpdateProfilePayload' },
    });
    expect(await client.ask(update, change)).toEqual({
      updateProfile: { __typename: 'VersionConflict' },
    });
  });
});
