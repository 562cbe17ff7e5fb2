import { randomUUID } from 'node:crypto';
import { newAttachedPicture } from '@souk/e2e/testing/pictures.ts';
import { newProduct } from '@souk/e2e/testing/products.ts';
import { buyer, demoClient, newcomer } from '@souk/e2e/testing/users.ts';
import { depositByCard, payByCard } from '@souk/ops/demo/pay-by-card';
import { Shopper } from '@souk/ops/demo/shopper';
import type { RunningSystem } from '@souk/ops/system/running';
import { withClient } from '@souk/ops/system/with-client';
import { placeSampleCarts } from './sample-carts.ts';
import { placeSampleParcels } from './sample-parcels.ts';
import { setSampleSetting } from './sample-settings.ts';

/** The ids and numbers of the sample orders, and of what belongs to them, by name. */
export type Samples = Readonly<Record<string, string>>;

/**
 * Places orders that end in different ways: confirmed, shipped, delivered, cancelled, failed, refunded in
 * part and completely, and carts. Returns `<name>` and `<name>.number` of each order, the buyer and the product.
 */
export async function placeSampleOrders(shop: RunningSystem): Promise<Samples> {
  const seller = new Shopper(demoClient(shop, 'seller'));
  const me = new Shopper(await buyer(shop));
  await nameAddress(me);
  const poor = new Shopper(await newcomer(shop));
  await poor.openAccount();
  const product = await newProduct(seller.client, 100, '10.00');
  const samples: Record<string, string> = {
    product,
    'other.product': await newProduct(seller.client, 100, '1.00'),
    picture: await newAttachedPicture(seller.client),
  };
  const place = async (name: string, shopper: Shopper, settled: string) => {
    const { order } = await shopper.placeAllowingDuplicates(product, 2, randomUUID(), 'SETTLED');
    const { id = '', number = '', status } = order ?? {};
    if (status !== settled)
      throw new Error(`The sample order ${name} is ${status}, not ${settled}.`);
    Object.assign(samples, { [name]: id, [`${name}.number`]: number });
    return id;
  };
  await place('confirmed', me, 'CONFIRMED');
  await place('failed', poor, 'FAILED');
  await seller.change('shipOrder', await place('shipped', me, 'CONFIRMED'));
  const delivered = await place('delivered', me, 'CONFIRMED');
  await seller.change('shipOrder', delivered);
  await seller.change('deliverOrder', delivered);
  await me.change('cancelOrder', await place('cancelled', me, 'CONFIRMED'));
  await refund(shop, await place('refunded', me, 'CONFIRMED'), '5.00');
  await refund(shop, await place('returned', me, 'CONFIRMED'), '20.00');
  await reschedule(shop, await placeInSlot(samples, me), 1);
  Object.assign(samples, await placeSampleCarts(shop, me.client, product));
  const carded = await payByCard(me, product);
  Object.assign(samples, {
    carded: carded.id,
    'carded.number': carded.number,
    card: carded.paymentId,
  });
  samples.setting = await setSampleSetting(shop);
  samples.deposit = await depositByCard(me, '25.00');
  Object.assign(samples, await placeSampleParcels(shop, me));
  const { account, me: self } = await me.client.ask<{
    account: { id: string };
    me: { id: string };
  }>('{ account { id } me { id } }');
  return { ...samples, ...(await rowsOf(shop, samples)), account: account.id, buyer: self.id };
}

/** The slot of the confirmed order, and the ids of some messages about it. */
async function rowsOf({ databases }: RunningSystem, { confirmed }: Samples): Promise<Samples> {
  const found: Record<string, string> = {};
  const sent = `select 'message.' || type as name, id::text as value from outbox_archive where key = $1`;
  const slot = `select 'slot' as name, slot_id as value from deliveries where order_id = $1`;
  for (const [database, sql] of [
    ['orders', sent],
    ['billing', sent],
    ['delivery', slot],
  ] as const) {
    const { rows } = await withClient(databases[database] ?? '', (client) =>
      client.query<{ name: string; value: string }>(sql, [confirmed]),
    );
    for (const { name, value } of rows) found[name] = value;
  }
  return found;
}

/** The buyer's address goes into the orders, the deliveries, and the copy that orders keeps. */
async function nameAddress({ client }: Shopper): Promise<void> {
  const { me } = await client.ask<{ me: { version: number } }>('{ me { version } }');
  await client.ask(
    `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }`,
    {
      input: {
        addresses: [{ street: '1 Road', city: 'Town', country: 'Land', zipCode: '1' }],
        expectedVersion: me.version,
      },
    },
  );
}

/** Places an order of two products, with a slot. Returns the id of its delivery, and the slots that have room. */
async function placeInSlot(samples: Record<string, string>, { client }: Shopper) {
  const from = new Date();
  const { deliverySlots } = await client.ask<{ deliverySlots: { id: string }[] }>(
    `query ($from: DateTime!, $to: DateTime!) { deliverySlots(from: $from, to: $to) { id } }`,
    { from, to: new Date(from.getTime() + 3 * 24 * 3_600_000) },
  );
  const slots = deliverySlots.map(({ id }) => id);
  const items = [samples['other.product'], samples.product].map((productId) => ({
    productId,
    quantity: 1,
  }));
  const { placeOrder } = await client.ask<{ placeOrder: { order: PlacedInSlot } }>(
    `mutation ($input: PlaceOrderInput!) {
      placeOrder(input: $input) {
        ... on PlaceOrderPayload { order { id number delivery { id } } }
      }
    }`,
    {
      input: {
        items,
        deliverySlotId: slots[3],
        allowDuplicate: true,
        wait: 'SETTLED',
        idempotencyKey: randomUUID(),
      },
    },
  );
  const { id, number, delivery } = placeOrder.order;
  Object.assign(samples, { moved: id, 'moved.number': number });
  return { deliveryId: delivery.id, slots };
}

type PlacedInSlot = { id: string; number: string; delivery: { id: string } };
type InSlot = { readonly deliveryId: string; readonly slots: readonly string[] };

/** Moves a delivery to the slot of this index. */
async function reschedule(shop: RunningSystem, { deliveryId, slots }: InSlot, to: number) {
  await demoClient(shop, 'operator').ask(
    `mutation ($input: RescheduleDeliveryInput!) {
      rescheduleDelivery(input: $input) { __typename }
    }`,
    { input: { id: deliveryId, slotId: slots[to], idempotencyKey: randomUUID() } },
  );
}

async function refund(shop: RunningSystem, orderId: string, amount: string): Promise<void> {
  await demoClient(shop, 'operator').ask(
    `mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { __typename } }`,
    { input: { orderId, amount: { amount }, idempotencyKey: randomUUID() } },
  );
}
