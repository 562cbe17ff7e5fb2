import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { Shopper } from '@souk/ops/demo/shopper';
import { newProduct } from '../testing/products.ts';
import type { People } from './principals.ts';

/** Everything that comes of one order, by the names that questions use: `$order`, `$account`. */
export type Names = Readonly<Record<string, string>>;

const made = `query ($id: ID!) {
  order(id: $id) {
    id
    number
    buyer { id username account { id } }
    payment { id transactions { id } }
    reservation { id }
    delivery { id trackingNumber slot { id from to } }
    items { product { id sku } }
  }
}`;

type Made = {
  readonly order: {
    readonly id: string;
    readonly number: string;
    readonly buyer: { id: string; username: string; account: { id: string } };
    readonly payment: { id: string; transactions: { id: string }[] };
    readonly reservation: { id: string };
    readonly delivery: {
      id: string;
      trackingNumber: string;
      slot: { id: string; from: string; to: string };
    };
    readonly items: { product: { id: string; sku: string } }[];
  };
};

/**
 * The owner's order of a product of the seller's, on its way to the owner; another one that was
 * refused, as it is above the balance; and a draft of the seller's.
 */
export async function theOrder({ owner, seller }: People): Promise<Names> {
  await seller.ask('mutation { becomeSeller(displayName: "Samovar & Co") { __typename } }');
  const productId = await newProduct(seller, 100, '100.00');
  await fillProfile(owner);
  const me = new Shopper(owner);
  const refused = await me.place(productId, 99, randomUUID(), 'SETTLED');
  const key = randomUUID();
  const order = await placed(owner, productId, key);
  await new Shopper(seller).change('shipOrder', order);
  await isOut(owner, order);
  const names = namesIn(await owner.ask<Made>(made, { id: order }));
  const draft = await draftOf(seller);
  return { ...names, refused: refused.order?.id ?? '', draft, key };
}

/** A profile with nothing left empty, as null would be taken for a thing that is not shown. */
async function fillProfile(owner: Client): Promise<void> {
  const { me } = await owner.ask<{ me: { version: number } }>('{ me { version } }');
  const address = { street: 'Lane 7', city: 'Kazan', country: 'Russia', zipCode: '420000' };
  await owner.ask(
    `mutation ($input: UpdateProfileInput!, $version: Int!) {
      updateProfile(input: $input, expectedVersion: $version) { __typename }
    }`,
    { input: { addresses: [address] }, version: me.version },
  );
}

async function placed(owner: Client, productId: string, key: string): Promise<string> {
  const { placeOrder } = await owner.ask<{ placeOrder: { order: { id: string } } }>(
    `mutation ($input: PlaceOrderInput!, $key: ID!) {
      placeOrder(input: $input, idempotencyKey: $key, wait: SETTLED) {
        ... on OrderPlaced { order { id } }
      }
    }`,
    { input: { items: [{ productId, quantity: 2 }], description: 'A gift.' }, key },
  );
  return placeOrder.order.id;
}

/** Resolves when delivery has heard that the goods have left. */
async function isOut(owner: Client, orderId: string): Promise<void> {
  const changes = owner.follow<{ deliveryUpdated: { status: string } }>(
    'subscription ($id: ID!) { deliveryUpdated(orderId: $id) { status } }',
    { id: orderId },
  );
  for await (const { deliveryUpdated } of changes) {
    if (deliveryUpdated.status === 'IN_TRANSIT') break;
  }
}

/** To count what is new here makes a draft. */
async function draftOf(seller: Client): Promise<string> {
  const id = randomUUID();
  await seller.ask(
    `mutation ($id: ID!) {
      setStock(productId: $id, quantity: 5, idempotencyKey: $id) { __typename }
    }`,
    { id },
  );
  return id;
}

function namesIn({ order }: Made): Names {
  const { buyer, payment, reservation, delivery, items } = order;
  return {
    order: order.id,
    number: order.number,
    owner: buyer.id,
    username: buyer.username,
    account: buyer.account.id,
    payment: payment.id,
    transaction: payment.transactions[0]?.id ?? '',
    reservation: reservation.id,
    delivery: delivery.id,
    tracking: delivery.trackingNumber,
    slot: delivery.slot.id,
    from: delivery.slot.from,
    to: delivery.slot.to,
    product: items[0]?.product.id ?? '',
    sku: items[0]?.product.sku ?? '',
  };
}
