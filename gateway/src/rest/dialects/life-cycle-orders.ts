import { z } from 'zod';
import { given, id, ids, line, page, text } from '../fields.ts';
import { type Connection, listAnswer, oneAnswer, pageOf, refusals } from '../reads.ts';
import { type Route, route } from '../route.ts';
import {
  addressInput,
  classicBody,
  itemsInput,
  lifeCycleOrder,
  type OrderData,
  orderFields,
} from './order.ts';
import {
  classicDocument,
  classicNames,
  classicPlaced,
  classicVariables,
  placedMembers,
} from './place-order.ts';

const fields = orderFields('LIFECYCLE');
const changed = { 200: { about: 'The order.', body: lifeCycleOrder } };
const version = z.int().min(1).nullish();
const changeAnswer = ({ order }: { order: OrderData }) => ({
  status: 200,
  body: classicBody(order),
});
/** Selects the order after a change, or why it was not changed. */
const outcomeOf = (payload: string) =>
  `${refusals} ... on RequestInProgress { retryAfterSeconds } ... on ${payload} { order { ${fields} } }`;

/** The statuses of an order whose checkout still runs. */
const inCheckout = new Set(['NEW', 'PROCESSING', 'PAID', 'ITEMS_RESERVED', 'DELIVERY_BOOKED']);

/** The request of the older system. */
export const lifeCycleExample = {
  shippingAddress: {
    street: 'ul. Primernaya, 1',
    city: 'Moscow',
    state: 'Moscow',
    country: 'Russia',
    zipCode: '123456',
  },
  items: [{ productId: '3fa85f64-5717-4562-b3fc-2c963f66afa7', quantity: 2, unitPrice: 1000 }],
};

/** Orders, in the words Created, Shipped and Delivered. */
export const lifeCycleOrderRoutes: readonly Route[] = [
  route({
    id: 'createOrder',
    about:
      'Places an order and answers at once. `userId` is the caller, or requires `orders:admin`.',
    method: 'POST',
    path: '/api/orders',
    aliases: ['/orders'],
    dialect: 'Life cycle',
    login: 'any',
    key: 'optional',
    body: z.object({ userId: id.nullish(), shippingAddress: addressInput, items: itemsInput }),
    example: lifeCycleExample,
    document: classicDocument.lifeCycle,
    variables: ({ body, key }) => classicVariables(body, key),
    names: classicNames,
    success: placedMembers,
    answer: classicPlaced('/api/orders'),
    answers: {
      201: {
        about: 'The new order.',
        body: lifeCycleOrder,
        headers: ['Location'],
        links: {
          order: { id: 'id' },
          changeOrderStatus: { id: 'id' },
          cancelOrder: { id: 'id' },
        },
      },
      200: { about: 'The order of an earlier request with this key.', body: lifeCycleOrder },
    },
    conflicts: { DuplicateOrder: { body: lifeCycleOrder, of: orderIn } },
  }),
  route({
    id: 'orders',
    about: 'Lists orders, newest first.',
    method: 'GET',
    path: '/api/orders',
    aliases: ['/orders'],
    dialect: 'Life cycle',
    login: 'any',
    query: z.object({ ...page(), scope: z.enum(['MINE', 'SELLER', 'ALL']).optional() }),
    document: `query RestOrders($first: Int!, $after: String, $scope: OrderScope!) {
  orders(first: $first, after: $after, scope: $scope) ${pageOf(fields)}
}`,
    variables: ({ query: { first = 20, after, scope = 'MINE' } }) => ({
      ...given({ after }),
      first,
      scope,
    }),
    answer: ({ orders }: { orders: Connection<OrderData> }, request) =>
      listAnswer(orders, request, classicBody),
    answers: {
      200: { about: 'The orders of this page.', body: z.array(lifeCycleOrder), headers: ['Link'] },
    },
  }),
  route({
    id: 'order',
    about: 'Reads an order.',
    method: 'GET',
    path: '/api/orders/{id}',
    aliases: ['/orders/{id}'],
    dialect: 'Life cycle',
    login: 'any',
    params: ids.id,
    document: `query RestOrder($id: ID!) { order(id: $id) { ${fields} } }`,
    variables: ({ params }) => params,
    answer: ({ order }: { order: OrderData | null }) => oneAnswer(order, classicBody),
    answers: {
      200: { about: 'The order.', body: lifeCycleOrder, headers: ['ETag'] },
      404: { about: 'There is no such order, or the caller may not see it.' },
    },
  }),
  route({
    id: 'changeOrderStatus',
    about: 'Marks an order as shipped, or as delivered.',
    method: 'PUT',
    path: '/api/orders/{id}/status',
    aliases: ['/orders/{id}/status'],
    dialect: 'Life cycle',
    login: 'orders:fulfil',
    key: 'optional',
    hasVersion: true,
    params: ids.id,
    body: z.object({
      status: z.enum(['Shipped', 'Delivered']),
      trackingNumber: line(100).nullish(),
      version,
    }),
    example: { status: 'Shipped' },
    document: `mutation RestShipOrder($input: ShipOrderInput!) {
  shipOrder(input: $input) { ${outcomeOf('ShipOrderPayload')} ... on IllegalTransition { from } }
}`,
    instead: {
      document: `mutation RestDeliverOrder($input: DeliverOrderInput!) {
  deliverOrder(input: $input) { ${outcomeOf('DeliverOrderPayload')} ... on IllegalTransition { from } }
}`,
      when: ({ body }) => body.status === 'Delivered',
    },
    variables: ({ params, body, key, expectedVersion }) => ({
      input: {
        ...given({ expectedVersion }),
        ...(body.status === 'Shipped' && given({ trackingNumber: body.trackingNumber })),
        ...{ id: params.id, idempotencyKey: key },
      },
    }),
    success: ['ShipOrderPayload', 'DeliverOrderPayload'],
    isUnderWay: ({ from = '' }) => inCheckout.has(from),
    answer: changeAnswer,
    answers: changed,
  }),
  route({
    id: 'cancelOrder',
    about: 'Cancels an order that has not been shipped.',
    method: 'POST',
    path: '/api/orders/{id}/cancel',
    aliases: ['/orders/{id}/cancel'],
    dialect: 'Life cycle',
    login: 'any',
    key: 'optional',
    hasVersion: true,
    params: ids.id,
    body: z.object({ reason: text(500).nullish(), version }),
    document: `mutation RestCancelOrder($input: CancelOrderInput!) {
  cancelOrder(input: $input) { ${outcomeOf('CancelOrderPayload')} }
}`,
    variables: ({ params, body, key, expectedVersion }) => ({
      input: {
        ...given({ reason: body.reason, expectedVersion }),
        ...{ id: params.id, idempotencyKey: key },
      },
    }),
    success: ['CancelOrderPayload'],
    answer: changeAnswer,
    answers: changed,
  }),
];

function orderIn({ order }: { readonly order: OrderData }): object {
  return classicBody(order);
}
