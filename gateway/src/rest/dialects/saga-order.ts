import { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { id, money, quantity, text } from '../fields.ts';
import { numberOf } from '../money.ts';
import type { Answer, RestRequest } from '../route.ts';
import { amount, type OrderData, orderFields, wish } from './order.ts';

/** An order with the statuses that it has had. */
type SagaOrderData = OrderData & {
  readonly timeline: readonly { readonly status: string }[];
};

/** The statuses that it has had tell an order that was confirmed and then cancelled from one that never was. */
export const sagaFields = `${orderFields('SAGA')} timeline { status }`;

/** An order as the older system with the saga shows it. */
export const sagaOrder = z
  .object({
    id: z.string(),
    number: z.string(),
    userId: z.string().nullable(),
    price: amount,
    description: z.string().nullable(),
    status: z.string().meta({ description: 'NEW to CONFIRMED, or FAILED.' }),
    state: z.string().meta({ description: 'The stored status.' }),
    errorMessage: z.string().nullable(),
    items: z.array(
      z.object({
        productId: z.string(),
        name: z.string(),
        quantity: z.int(),
        price: amount,
        createdAt: z.string(),
      }),
    ),
    createdAt: z.string(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: 'SagaOrder' });

export function sagaBody(order: OrderData): object {
  const { failure, items, total, buyer, createdAt, updatedAt, version } = order;
  return {
    ...{ id: order.id, number: order.number, userId: buyer?.id ?? null },
    price: numberOf(total),
    description: order.description,
    status: order.statusView,
    state: order.status,
    errorMessage: failure?.message ?? null,
    items: items.map((item) => ({
      ...{ productId: item.product.id, name: item.name, quantity: item.quantity },
      price: numberOf(item.unitPrice),
      createdAt: item.createdAt,
    })),
    ...{ createdAt, updatedAt, version },
  };
}

/** The request of that system; the name of an item is ignored. */
export const sagaOrderInput = z.object({
  description: text(500).nullish(),
  items: z
    .array(
      z.object({
        productId: id,
        name: z.string().nullish(),
        quantity,
        price: money.nullish(),
      }),
    )
    .min(1)
    .max(100),
  deliveryInfo: z.object({ address: text(200, 1), preferredTimeSlot: wish.nullish() }),
  allowDuplicate: z.boolean().nullish(),
});

/** A line of address is stored in `street`, and the other parts are empty. */
export function sagaInput(body: z.output<typeof sagaOrderInput>): object {
  const { description, items, deliveryInfo, allowDuplicate } = body;
  const { address, preferredTimeSlot } = deliveryInfo;
  return {
    ...(description && { description }),
    ...(preferredTimeSlot && { deliveryWish: preferredTimeSlot }),
    ...(allowDuplicate && { allowDuplicate }),
    items: items.map(({ productId, quantity, price }) => ({
      ...{ productId, quantity },
      ...(price && { expectedUnitPrice: { amount: price } }),
    })),
    shippingAddress: { street: address, city: '', country: '', zipCode: '' },
  };
}

type Placed = { readonly replayed: boolean; readonly order: SagaOrderData };
type Settings = Pick<RestRequest, 'settings'>;

/**
 * 201 for an order that is confirmed, 200 for one that an earlier request with the key has placed, 202 while its
 * checkout still runs. One that failed, or was cancelled before it was confirmed, is 500 with the words of the older system,
 * each time: that is its contract. `X-Souk-Refusal` says that it is no fault.
 */
export function sagaPlaced({ replayed, order }: Placed, { settings }: Settings): Answer | Problem {
  const { status, timeline } = order;
  const isConfirmed = timeline.some((event) => event.status === 'CONFIRMED');
  const isEnded = status === 'FAILED' || status === 'CANCELLED';
  if (isEnded && !isConfirmed) return sagaFailed(order, settings.sagaFailureStatus);
  const location = `/api/v1/order/${order.id}`;
  const body = sagaBody(order);
  if (!isConfirmed) return { status: 202, body, headers: { location, 'retry-after': '1' } };
  return { status: replayed ? 200 : 201, body, headers: { location } };
}

function sagaFailed({ status, failure }: OrderData, httpStatus: number): Problem {
  const { reason = 'OTHER', message = 'The checkout failed.' } = failure ?? {};
  const text = status === 'CANCELLED' ? `Order cancelled: ${message}` : message;
  return new Problem(httpStatus, reason, text, { headers: { 'x-souk-refusal': reason } });
}
