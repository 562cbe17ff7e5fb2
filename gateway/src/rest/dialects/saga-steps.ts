import { z } from 'zod';
import { given, id, ids, ownId, positiveMoney, quantity, text } from '../fields.ts';
import { refusals } from '../reads.ts';
import { type Answer, type Route, route } from '../route.ts';
import { wish } from './order.ts';

type Result = {
  readonly success: boolean;
  readonly message: string;
  readonly transactionId: string | null;
  readonly data: unknown;
};

/** Selects the result of a step, or why the request was refused. */
const outcomeOf = (payload: string) =>
  `{ ${refusals} ... on ${payload} { result { success message transactionId data } } }`;
const result = {
  success: z.boolean(),
  message: z.string(),
  transactionId: z.string().nullable(),
  data: z.unknown(),
};

/** Every step answers 200: `success` says whether it was done. `extra` is a further name of the id. */
function stepAnswer(extra?: string) {
  return ({ result: { success, message, transactionId, data } }: { result: Result }): Answer => ({
    status: 200,
    body: { success, message, transactionId, data, ...(extra && { [extra]: transactionId }) },
  });
}

/** `cancel` is the operation that takes the step back; a compensation has none. */
function answers(cancel?: string, extra?: string) {
  const body = z.object({ ...result, ...(extra && { [extra]: z.string().nullable() }) });
  const about = cancel
    ? 'Whether the step was done, and the id to cancel it with.'
    : 'Whether the step was taken back.';
  return { 200: { about, body, ...(cancel && { links: { [cancel]: { id: 'transactionId' } } }) } };
}

const common = {
  method: 'POST',
  dialect: 'Saga steps',
  login: 'saga:participate',
} as const;

const operations: readonly Route[] = [
  route({
    ...common,
    id: 'withdraw',
    about: 'Takes the amount from the account of a user, or nothing.',
    path: '/api/v1/billing/withdraw',
    key: ({ body }) => `withdraw:${body.orderId}`,
    body: z.object({ userId: id, orderId: ownId, amount: positiveMoney() }),
    example: {
      userId: '5a1f0f0e-52f4-4f0b-8f3d-2d1c7a9b6e55',
      orderId: '9d2c7c1e-0f5d-4f83-9c53-6a3f0a1c2b33',
      amount: 2000,
    },
    document: `mutation RestWithdraw($input: WithdrawInput!) {
  withdraw(input: $input) ${outcomeOf('WithdrawPayload')}
}`,
    success: ['WithdrawPayload'],
    variables: ({ body: { amount, ...body }, key }) => ({
      input: { ...body, amount: { amount }, idempotencyKey: key },
    }),
    names: { 'amount.amount': 'amount' },
    answer: stepAnswer(),
    answers: answers('cancelWithdrawal'),
  }),
  route({
    ...common,
    id: 'reserveStock',
    about: 'Reserves all items, or none.',
    path: '/api/v1/warehouse/reserve',
    key: ({ body }) => `reserve-stock:${body.orderId}`,
    body: z.object({
      orderId: ownId,
      items: z
        .array(z.object({ productId: id, quantity }))
        .min(1)
        .max(100),
    }),
    example: {
      orderId: '9d2c7c1e-0f5d-4f83-9c53-6a3f0a1c2b33',
      items: [{ productId: '3fa85f64-5717-4562-b3fc-2c963f66afa7', quantity: 2 }],
    },
    document: `mutation RestReserveStock($input: ReserveStockInput!) {
  reserveStock(input: $input) ${outcomeOf('ReserveStockPayload')}
}`,
    success: ['ReserveStockPayload'],
    variables: ({ body, key }) => ({ input: { ...body, idempotencyKey: key } }),
    answer: stepAnswer('reservationId'),
    answers: answers('cancelReservation', 'reservationId'),
  }),
  route({
    ...common,
    id: 'reserveDelivery',
    about: 'Books a time slot for a delivery.',
    path: '/api/v1/deliveries/reserve',
    key: ({ body }) => `reserve-delivery:${body.orderId}`,
    body: z.object({ orderId: ownId, address: text(200, 1), preferredTimeSlot: wish.nullish() }),
    example: {
      orderId: '9d2c7c1e-0f5d-4f83-9c53-6a3f0a1c2b33',
      address: 'Moscow, ul. Primernaya, 1',
    },
    document: `mutation RestReserveDelivery($input: ReserveDeliveryInput!) {
  reserveDelivery(input: $input) ${outcomeOf('ReserveDeliveryPayload')}
}`,
    success: ['ReserveDeliveryPayload'],
    variables: ({ body, key }) => ({ input: { ...given(body), idempotencyKey: key } }),
    answer: stepAnswer('deliveryId'),
    answers: answers('cancelDeliveryReservation', 'deliveryId'),
  }),
  route({
    ...common,
    id: 'notifyPayment',
    about: 'Notifies a user that an amount is held for an order, once for each `transactionId`.',
    path: '/api/v1/notifications/payment',
    key: ({ body }) => `notify-payment:${body.transactionId}`,
    body: z.object({ userId: id, orderId: ownId, amount: positiveMoney(), transactionId: ownId }),
    example: {
      userId: '5a1f0f0e-52f4-4f0b-8f3d-2d1c7a9b6e55',
      orderId: '9d2c7c1e-0f5d-4f83-9c53-6a3f0a1c2b33',
      amount: 2000,
      transactionId: '1e6f0a52-8f0c-4b59-9a86-0d9a6a1b7c44',
    },
    document: `mutation RestNotifyPayment($input: NotifyPaymentInput!) {
  notifyPayment(input: $input) { ${refusals} ... on NotifyPaymentPayload { notificationId } }
}`,
    success: ['NotifyPaymentPayload'],
    variables: ({ body: { amount, ...body }, key }) => ({
      input: { ...body, amount: { amount }, idempotencyKey: key },
    }),
    names: { 'amount.amount': 'amount' },
    answer: ({ notificationId }: { notificationId: string }) => ({
      status: 200,
      body: { notificationId },
    }),
    answers: {
      200: { about: 'The notification.', body: z.object({ notificationId: z.string() }) },
    },
  }),
];

/** The compensation of a step. It can be repeated. */
function cancelRoute(
  name: string,
  about: string,
  path: string,
  field: string,
  argument: string,
): Route {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}`;
  return route({
    ...common,
    id: field,
    about,
    path: `${path}/{id}`,
    key: ({ params }) => `${name}:${params.id}`,
    params: ids.ownId,
    document: `mutation Rest${type}($input: ${type}Input!) {
  ${field}(input: $input) ${outcomeOf(`${type}Payload`)}
}`,
    success: [`${type}Payload`],
    variables: ({ params, key }) => ({ input: { [argument]: params.id, idempotencyKey: key } }),
    names: { [argument]: 'id' },
    answer: stepAnswer(),
    answers: answers(),
  });
}

/** The steps and compensations that external orchestrators call for orders that are not the shop's. */
export const sagaStepRoutes: readonly Route[] = [
  ...operations,
  cancelRoute(
    'cancel-withdrawal',
    'Gives the money of a withdrawal back, once. The id is its `transactionId`.',
    '/api/v1/billing/withdraw/cancel',
    'cancelWithdrawal',
    'transactionId',
  ),
  cancelRoute(
    'cancel-reservation',
    'Releases a reservation. The id is that of the reservation or of the order.',
    '/api/v1/warehouse/reserve/cancel',
    'cancelReservation',
    'id',
  ),
  cancelRoute(
    'cancel-delivery',
    'Releases a booked slot. The id is that of the delivery or of the order.',
    '/api/v1/deliveries/reserve/cancel',
    'cancelDeliveryReservation',
    'id',
  ),
];
