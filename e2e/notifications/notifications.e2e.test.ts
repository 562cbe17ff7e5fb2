import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();

type Change = {
  notificationsChanged: { snapshot: boolean; unread: number; kind: string | null; cursor: string };
};

const changes = (after: string | null) => `subscription {
  notificationsChanged(after: ${JSON.stringify(after)}) { cursor snapshot unread kind }
}`;

/** The live changes of a user, up to the one of this kind. */
async function changesUpTo(client: Client, kind: string, onFirst: () => void = () => {}) {
  const seen: Change['notificationsChanged'][] = [];
  for await (const { notificationsChanged } of client.subscribe<Change>(changes(null))) {
    seen.push(notificationsChanged);
    if (seen.length === 1) onFirst();
    if (notificationsChanged.kind === kind) break;
  }
  return seen;
}

async function place(client: Client): Promise<string> {
  const productId = await newProduct(demoClient(shop, 'seller'), 5, '100.00');
  const { order } = await new Shopper(client).place(productId, 1, randomUUID(), 'SETTLED');
  return order?.number ?? '';
}

describe('a buyer', () => {
  it('sees notifications live, counted up, and reads them (NOT-1, NOT-2, NOT-3)', async () => {
    const client = await buyer(shop);
    const begun = Promise.withResolvers<void>();
    const live = changesUpTo(client, 'ORDER_CONFIRMED', begun.resolve);
    await begun.promise;
    const number = await place(client);
    const [snapshot, ...seen] = await live;
    expect(snapshot).toMatchObject({ snapshot: true, unread: 0 });
    expect(seen.map(({ kind }) => kind)).toEqual(['PAYMENT_HELD', 'ORDER_CONFIRMED']);
    expect(seen.map(({ unread }) => unread)).toEqual([1, 2]);
    const { notifications } = await client.ask<{
      notifications: { edges: { node: { id: string; text: string; order: { number: string } } }[] };
    }>('{ notifications { edges { node { id text order { number } } } } }');
    const [confirmed, held] = notifications.edges.map(({ node }) => node);
    expect(held?.text).toContain(`100.00 RUB reserved for order ${number} on `);
    expect(confirmed?.order).toEqual({ number });
    const input = { ids: [held?.id], idempotencyKey: randomUUID() };
    const { answer } = await client.ask<{ answer: object }>(
      `mutation ($input: MarkNotificationsReadInput!) { answer: markNotificationsRead(input: $input) {
        ... on MarkNotificationsReadPayload { inbox { unread } replayed } } }`,
      { input },
    );
    expect(answer).toEqual({ inbox: { unread: 1 }, replayed: false });
  });

  it('gets a mail, which the mailbox of the shop shows (NOT-3)', async () => {
    const client = await buyer(shop);
    const number = await place(client);
    const pageOf = async (path: string) => (await fetch(new URL(path, shop.gatewayUrl))).text();
    const link = new RegExp(`<a href="(/mailbox/[^"]+)">[^<]*${number} is confirmed`);
    await until(async () => link.test(await pageOf('/mailbox')));
    const [, path = ''] = link.exec(await pageOf('/mailbox')) ?? [];
    const mail = await pageOf(path);
    expect(mail).toContain('<iframe sandbox=""');
    expect(mail).toContain(`Your order ${number} was confirmed`);
  });
});
