import type { z } from 'zod';
import { given } from '../fields.ts';
import { refusals } from '../reads.ts';
import type { Answer } from '../route.ts';
import { classicBody, type itemsInput, type OrderData, orderFields } from './order.ts';

/** What places an order, with its answers; each dialect has its own fields. */
export function placeOrderDocument(fields: string): string {
  return `mutation RestPlaceOrder($input: PlaceOrderInput!) {
  placeOrder(input: $input) {
    ${refusals}
    ... on PlaceOrderPayload { replayed order { ${fields} } }
    ... on DuplicateOrder { order { ${fields} } }
    ... on PriceChanged { total { amount } prices { productId unitPrice { amount } } }
    ... on RequestInProgress { retryAfterSeconds }
  }
}`;
}

/** The names of the graph's input fields in the older systems for orders and payments. */
export const classicNames = {
  buyerId: 'userId',
  'expectedUnitPrice.amount': 'unitPrice',
  expectedUnitPrice: 'unitPrice',
};

export const classicDocument = {
  lifeCycle: placeOrderDocument(orderFields('LIFECYCLE')),
  payment: placeOrderDocument(orderFields('PAYMENT')),
};

type ClassicOrder = {
  readonly userId?: string | null | undefined;
  readonly shippingAddress?: object | null | undefined;
  readonly items: z.output<typeof itemsInput>;
};

/** The variables of an order in the form of both: these systems know no rule for similar orders, and do not wait. */
export function classicVariables(body: ClassicOrder, key: string) {
  const { userId, shippingAddress } = body;
  const input = {
    ...given({ buyerId: userId, shippingAddress: shippingAddress && given(shippingAddress) }),
    items: orderedItems(body.items),
    ...{ allowDuplicate: true, idempotencyKey: key, wait: 'ACCEPTED' },
  };
  return { input };
}

/** The items with the price that the client expects. */
function orderedItems(items: z.output<typeof itemsInput>): object[] {
  return items.map(({ productId, quantity, unitPrice }) => ({
    ...{ productId, quantity },
    ...(unitPrice && { expectedUnitPrice: { amount: unitPrice } }),
  }));
}

export type Placed = { readonly replayed: boolean; readonly order: OrderData };

/** 201 for a new order, 200 for one that an earlier request with the same key has placed. */
export function classicPlaced(path: string) {
  return ({ replayed, order }: Placed): Answer => ({
    status: replayed ? 200 : 201,
    body: classicBody(order),
    headers: { location: `${path}/${order.id}` },
  });
}

export const placedMembers = ['PlaceOrderPayload'];
