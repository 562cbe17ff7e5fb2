import { randomUUID } from 'node:crypto';
import type { Client } from '@souk/ops/client/client';
import { startDeposit } from '@souk/ops/demo/pay-by-card';
import { Shopper } from '@souk/ops/demo/shopper';
import { newPictureFile, type Uploaded } from '../testing/pictures.ts';
import { newProduct } from '../testing/products.ts';
import { createWebhookEndpoint } from '../testing/webhook-receiver.ts';
import { notifiedIn } from './notified-in.ts';
import type { Principals } from './principals.ts';

/** Ids and other values of one order, by the variables that operations use: `$order`, `$account`. */
export type Variables = Readonly<Record<string, string>>;

const query = `query ($id: ID!) {
  order(id: $id) {
    id
    number
    buyer { id username account { id } }
    payment { id transactions { id } }
    reservation { id }
    delivery { id parcel { id } trackingNumber slot { id from to } }
    items { product { id sku } }
  }
}`;

type Result = {
  readonly order: {
    readonly id: string;
    readonly number: string;
    readonly buyer: { id: string; username: string; account: { id: string } };
    readonly payment: { id: string; transactions: { id: string }[] };
    readonly reservation: { id: string };
    readonly delivery: {
      id: string;
      parcel: { id: string };
      trackingNumber: string;
      slot: { id: string; from: string; to: string };
    };
    readonly items: { product: { id: string; sku: string } }[];
  };
};

/**
 * Creates an order of the owner for a product of the seller, already shipped; a second order that
 * failed because it is above the balance; a draft product of the seller; and carts.
 */
export async function createSampleOrder({
  anonymous,
  owner,
  seller,
  seller2,
}: Principals): Promise<Variables> {
  await seller.ask(
    'mutation { becomeSeller(input: { displayName: "Samovar & Co" }) { __typename } }',
  );
  const productId = await newProduct(seller, 100, '100.00');
  await fillProfile(owner);
  const me = new Shopper(owner);
  const refused = await me.place(productId, 99, randomUUID(), 'SETTLED');
  const key = randomUUID();
  const order = await placeOrder(owner, [productId], key);
  await new Shopper(seller).change('shipOrder', order);
  await untilInTransit(owner, order);
  const variables = variablesOf(await owner.ask<Result>(query, { id: order }));
  const draft = await draftOf(seller);
  const carts = await createCarts(owner, anonymous, productId);
  const mixed = await createMixedOrder(owner, [seller, seller2], productId);
  const picture = await seller.uploadRepeatedly<Uploaded>('/pictures', newPictureFile());
  const deposit = await startDeposit(me, variables.account ?? '', '1.00');
  return {
    ...variables,
    ...carts,
    ...mixed,
    deposit: deposit.id,
    ...(await webhookOf(owner)),
    notification: await notifiedIn([owner, seller, seller2]),
    picture: picture.id,
    refused: refused.order?.id ?? '',
    draft,
    key,
  };
}

/** A webhook endpoint of the owner, with a test event. Its host does not exist. */
async function webhookOf(owner: Client): Promise<Variables> {
  const { id } = await createWebhookEndpoint(owner, 'https://shop.invalid/hooks', randomUUID());
  const { answer } = await owner.ask<{ answer: { delivery: { id: string } } }>(
    `mutation ($input: SendTestWebhookInput!) {
      answer: sendTestWebhook(input: $input) { ... on SendTestWebhookPayload { delivery { id } } }
    }`,
    { input: { id, idempotencyKey: randomUUID() } },
  );
  return { webhook: id, webhookDelivery: answer.delivery.id };
}

/** Fills every field of the profile: a null would look like a field that is not visible. */
async function fillProfile(owner: Client): Promise<void> {
  const { me } = await owner.ask<{ me: { version: number } }>('{ me { version } }');
  const address = { street: 'Lane 7', city: 'Kazan', country: 'Russia', zipCode: '420000' };
  await owner.ask(
    `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }`,
    { input: { addresses: [address], expectedVersion: me.version } },
  );
}

/** A cart of the owner, one of a guest, and the token of a third that was merged into the owner's. */
async function createCarts(
  owner: Client,
  anonymous: Client,
  productId: string,
): Promise<Variables> {
  const { setCartItem: merged } = await begin(anonymous, productId);
  await owner.ask('mutation ($token: ID!) { mergeCart(input: { token: $token }) { __typename } }', {
    token: merged.token,
  });
  const { setCartItem: guest } = await begin(anonymous, productId);
  const { cart } = await owner.ask<{ cart: { id: string } }>('{ cart { id } }');
  return { cart: cart.id, token: merged.token, guestCart: guest.cart.id };
}

const begin = (client: Client, productId: string) =>
  client.ask<{ setCartItem: { token: string; cart: { id: string } } }>(
    `mutation ($productId: ID!) { setCartItem(input: { productId: $productId, quantity: 2 }) {
      ... on SetCartItemPayload { token cart { id } }
    } }`,
    { productId },
  );

/** An order for goods of two sellers, shipped by each. */
async function createMixedOrder(
  owner: Client,
  sellers: readonly [Client, Client],
  productId: string,
): Promise<Variables> {
  const [seller, other] = sellers;
  await other.ask(
    'mutation { becomeSeller(input: { displayName: "Kettle & Co" }) { __typename } }',
  );
  const productIds = [productId, await newProduct(other, 100, '50.00')];
  const mixed = await placeOrder(owner, productIds, randomUUID());
  const { order } = await owner.ask<{ order: { parcels: { id: string }[] } }>(
    'query ($id: ID!) { order(id: $id) { parcels { id } } }',
    { id: mixed },
  );
  const [firstParcel = '', secondParcel = ''] = order.parcels.map(({ id }) => id);
  await ship(seller, firstParcel);
  await ship(other, secondParcel);
  return { mixed, firstParcel, secondParcel };
}

async function ship(client: Client, parcelId: string): Promise<void> {
  const input = { parcelId, trackingNumber: 'T-1', idempotencyKey: randomUUID() };
  await client.ask(
    'mutation ($input: ShipParcelInput!) { shipParcel(input: $input) { __typename } }',
    { input },
  );
}

async function placeOrder(
  owner: Client,
  productIds: readonly string[],
  key: string,
): Promise<string> {
  const items = productIds.map((productId) => ({ productId, quantity: 2 }));
  const { placeOrder: answer } = await owner.ask<{ placeOrder: { order: { id: string } } }>(
    `mutation ($input: PlaceOrderInput!) {
      placeOrder(input: $input) { ... on PlaceOrderPayload { order { id } } }
    }`,
    { input: { items, description: 'A gift.', wait: 'SETTLED', idempotencyKey: key } },
  );
  return answer.order.id;
}

/** Resolves when the delivery is in transit. */
async function untilInTransit(owner: Client, orderId: string): Promise<void> {
  const changes = owner.subscribe<{ deliveryUpdated: { status: string } }>(
    'subscription ($id: ID!) { deliveryUpdated(orderId: $id) { status } }',
    { id: orderId },
  );
  for await (const { deliveryUpdated } of changes) {
    if (deliveryUpdated.status === 'IN_TRANSIT') break;
  }
}

/** Setting the stock of an unknown product creates a draft. */
async function draftOf(seller: Client): Promise<string> {
  const id = randomUUID();
  await seller.ask(
    `mutation ($id: ID!) {
      setStock(input: { productId: $id, quantity: 5, idempotencyKey: $id }) { __typename }
    }`,
    { id },
  );
  return id;
}

function variablesOf({ order }: Result): Variables {
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
    ofParcel: delivery.parcel.id,
    tracking: delivery.trackingNumber,
    slot: delivery.slot.id,
    from: delivery.slot.from,
    to: delivery.slot.to,
    product: items[0]?.product.id ?? '',
    sku: items[0]?.product.sku ?? '',
  };
}
