import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');

type Change = {
  orderStatusChanged: {
    cursor: string;
    snapshot: boolean;
    event: { seq: number; status: string };
    order: {
      buyer: { firstName: string } | null;
      items: { product: { name: string } }[];
      payment: { status: string } | null;
      delivery: { status: string } | null;
    };
  };
};

const subscription = `subscription ($orderId: ID!, $after: String) {
  orderStatusChanged(orderId: $orderId, after: $after) {
    cursor
    snapshot
    event { seq status }
    order {
      buyer { firstName }
      items { product { name } }
      payment { status }
      delivery { status }
    }
  }
}`;

async function placed(client: Client): Promise<string> {
  const productId = await newProduct(seller, 10, '10.00');
  const { order } = await new Shopper(client).place(productId, 1, randomUUID());
  return order?.id ?? '';
}

/** Collects the changes of an order up to a status. */
async function changes(
  client: Client,
  orderId: string,
  until: string,
  after: string | null = null,
) {
  const seen: Change['orderStatusChanged'][] = [];
  for await (const { orderStatusChanged } of client.subscribe<Change>(subscription, {
    orderId,
    after,
  })) {
    seen.push(orderStatusChanged);
    if (orderStatusChanged.event.status === until) break;
  }
  return seen;
}

describe('following an order live', () => {
  it('joins the data of other services to each change (GW-6)', async () => {
    const client = await buyer(shop);
    const seen = await changes(client, await placed(client), 'CONFIRMED');
    expect(seen[0]?.snapshot).toBe(true);
    const last = seen.at(-1);
    expect(last?.order).toMatchObject({
      buyer: { firstName: 'Gast' },
      items: [{ product: { name: expect.stringMatching(/^Thing/) } }],
      payment: { status: 'CAPTURED' },
      delivery: { status: expect.stringMatching(/RESERVED|SCHEDULED/) },
    });
  });

  it('resumes after a cursor, without a missing or repeated change (GW-6)', async () => {
    const client = await buyer(shop);
    const orderId = await placed(client);
    const [first] = await changes(client, orderId, 'CONFIRMED');
    const rest = await changes(client, orderId, 'CONFIRMED', first?.cursor ?? null);
    const firstSeq = first?.event.seq ?? 0;
    expect(rest.map(({ event }) => event.seq)).toEqual(
      Array.from({ length: 6 - firstSeq }, (_, index) => firstSeq + index + 1),
    );
    expect(rest.every(({ snapshot }) => !snapshot)).toBe(true);
  });

  it('works for buyer and seller at once, up to the delivery (ORD-12)', async () => {
    const client = await buyer(shop);
    const orderId = await placed(client);
    await changes(client, orderId, 'CONFIRMED');
    const both = [client, seller].map((one) => one.subscribe<Change>(subscription, { orderId }));
    // Both have received the snapshot before the order is shipped.
    await Promise.all(both.map((stream) => stream.next()));
    const selling = new Shopper(seller);
    expect(await selling.change('shipOrder', orderId)).toBe('SHIPPED');
    expect(await selling.change('deliverOrder', orderId)).toBe('DELIVERED');
    for (const stream of both) {
      const shipped = await stream.next();
      const delivered = await stream.next();
      const statuses = [shipped, delivered].map(
        ({ value }) => value.orderStatusChanged.event.status,
      );
      expect(statuses).toEqual(['SHIPPED', 'DELIVERED']);
      await stream.return(undefined);
    }
  });

  it('gives another user the same answer as an order that does not exist (ID-13)', async () => {
    const orderId = await placed(await buyer(shop));
    const stranger = await buyer(shop);
    const answers = await Promise.all(
      [orderId, randomUUID()].map((id) =>
        changes(stranger, id, 'CONFIRMED').then(
          () => 'seen',
          (error: Error & { codes?: string[] }) => [error.message, error.codes],
        ),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toEqual([expect.any(String), ['NOT_FOUND']]);
  });
});
