import { randomUUID } from 'node:crypto';
import { demoOperations } from '@souk/schema/demo-operations';
import type { Shopper } from './shopper.ts';
import { expectSame, type Steps } from './steps.ts';

type Parcel = { readonly id: string; readonly status: string };
type Order = {
  readonly id: string;
  readonly status: string;
  readonly parcels: readonly Parcel[];
};

/**
 * Places an order of goods of two sellers. One of them cancels the own parcel, the other one delivers it:
 * then the order is delivered, and the buyer has paid for one parcel.
 */
export async function shareAnOrder(
  steps: Steps,
  buyer: Shopper,
  sellers: readonly Shopper[],
): Promise<void> {
  const before = Number(await buyer.balance());
  const placed = await steps.run(
    'order goods of two sellers',
    () => place(buyer, sellers),
    ({ parcels }) => `${parcels.length} parcels`,
  );
  const [first, second] = placed.parcels;
  if (!first || !second) throw new Error('The order has fewer than two parcels.');

  const cancelled = await steps.run('one seller cancels the own parcel', async () =>
    (await ownerOf(sellers, first)).changeParcel('cancelParcel', first.id),
  );
  expectSame(cancelled, 'CANCELLED');
  const seller = await ownerOf(sellers, second);
  const shipped = await steps.run('the other one ships it', () =>
    seller.changeParcel('shipParcel', second.id),
  );
  expectSame(shipped, 'SHIPPED');
  await steps.run('and delivers it', () => seller.changeParcel('deliverParcel', second.id));
  const order = await steps.run(
    'the order is delivered',
    () => read(buyer, placed.id),
    ({ status, parcels }) => `${status}: ${parcels.map((parcel) => parcel.status).join(', ')}`,
  );
  expectSame(order.status, 'DELIVERED');
  const paid = before - Number(await buyer.balance());
  const { subtotal } = await subtotalOf(buyer, second.id);
  expectSame(paid.toFixed(2), subtotal.amount);
}

/** Orders the cheapest product of each seller. */
async function place(buyer: Shopper, sellers: readonly Shopper[]): Promise<Order> {
  const items: object[] = [];
  for (const { client } of sellers) {
    const { me } = await client.askRepeatedly<{ me: { id: string } }>(demoOperations.me);
    const [product] = await buyer.products({ sellerId: me.id, inStock: true });
    items.push({ productId: product?.id, quantity: 1 });
  }
  const { placeOrder } = await buyer.client.askRepeatedly<{ placeOrder: { order: Order } }>(
    demoOperations.placeSharedOrder,
    { input: { items, allowDuplicate: true, wait: 'SETTLED', idempotencyKey: randomUUID() } },
  );
  return placeOrder.order;
}

/** The seller whose parcel it is: for the others it does not exist. */
async function ownerOf(sellers: readonly Shopper[], { id }: Parcel): Promise<Shopper> {
  for (const seller of sellers) {
    const { parcel } = await seller.client.askRepeatedly<{ parcel: object | null }>(
      demoOperations.parcel,
      { id },
    );
    if (parcel) return seller;
  }
  throw new Error(`No seller of the demo has the parcel ${id}.`);
}

async function read({ client }: Shopper, id: string): Promise<Order> {
  return (await client.askRepeatedly<{ order: Order }>(demoOperations.orderParcels, { id })).order;
}

async function subtotalOf({ client }: Shopper, id: string) {
  const { parcel } = await client.askRepeatedly<{ parcel: { subtotal: { amount: string } } }>(
    demoOperations.parcelSubtotal,
    { id },
  );
  return parcel;
}
