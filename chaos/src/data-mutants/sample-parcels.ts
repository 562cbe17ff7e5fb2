import { randomUUID } from 'node:crypto';
import { newProduct } from '@souk/e2e/testing/products.ts';
import { demoClient } from '@souk/e2e/testing/users.ts';
import { Shopper } from '@souk/ops/demo/shopper';
import type { RunningSystem } from '@souk/ops/system/running';

type Placed = { id: string; number: string; parcels: { id: string }[] };

/**
 * Places three orders of two sellers each, and returns `<name>` and `<name>.number`: of `parted` a unit and
 * the other parcel are cancelled, `joined` is delivered beside a cancelled parcel, and of `emptied` all
 * parcels are cancelled.
 */
export async function placeSampleParcels(
  shop: RunningSystem,
  me: Shopper,
): Promise<Readonly<Record<string, string>>> {
  const sellers = ['seller', 'seller2'] as const;
  const [first, second] = sellers.map((name) => new Shopper(demoClient(shop, name)));
  if (!first || !second) throw new Error('There are two sellers.');
  const mine = await newProduct(first.client, 100, '3.00');
  const other = await newProduct(second.client, 100, '7.77');
  const placed = async (name: string) => {
    const order = await place(me, [mine, other]);
    const [one, two] = order.parcels;
    const ids = { one: one?.id ?? '', two: two?.id ?? '' };
    return { ...ids, names: { [name]: order.id, [`${name}.number`]: order.number } };
  };
  const parted = await placed('parted');
  await me.changeParcel('cancelParcel', parted.one, [{ productId: mine, quantity: 1 }]);
  await second.changeParcel('cancelParcel', parted.two);
  const joined = await placed('joined');
  await first.changeParcel('shipParcel', joined.one);
  await me.changeParcel('cancelParcel', joined.two);
  await first.changeParcel('deliverParcel', joined.one);
  const emptied = await placed('emptied');
  await first.changeParcel('cancelParcel', emptied.one);
  await second.changeParcel('cancelParcel', emptied.two);
  return { ...parted.names, ...joined.names, ...emptied.names };
}

async function place({ client }: Shopper, productIds: readonly string[]): Promise<Placed> {
  const items = productIds.map((productId) => ({ productId, quantity: 3 }));
  const { placeOrder } = await client.ask<{ placeOrder: { order: Placed } }>(
    `mutation ($input: PlaceOrderInput!) {
      placeOrder(input: $input) { ... on PlaceOrderPayload { order { id number parcels { id } } } }
    }`,
    { input: { items, allowDuplicate: true, wait: 'SETTLED', idempotencyKey: randomUUID() } },
  );
  return placeOrder.order;
}
