import { z } from 'zod';
import { given, id, ids, page, positiveMoney } from '../fields.ts';
import { type Connection, listAnswer, oneAnswer, pageOf } from '../reads.ts';
import { type Route, route } from '../route.ts';
import {
  type AccountData,
  accountFields,
  balance,
  balanceBody,
  depositDocument,
  depositNames,
  depositVariables,
  type Existing,
  openAccountDocument,
  openAccountVariables,
} from './account.ts';
import { lifeCycleExample } from './life-cycle-orders.ts';
import {
  addressInput,
  classicBody,
  itemsInput,
  type OrderData,
  orderFields,
  paymentOrder,
} from './order.ts';
import {
  classicDocument,
  classicNames,
  classicPlaced,
  classicVariables,
  placedMembers,
} from './place-order.ts';

const fields = orderFields('PAYMENT');
const noAccount = { 404: { about: 'There is no such account, or the caller may not see it.' } };

const accountRoutes: readonly Route[] = [
  route({
    id: 'openPaymentAccount',
    about: 'Opens an empty account. Another user’s requires `orders:admin`.',
    method: 'POST',
    path: '/api/PaymentsProxy/{userId}',
    dialect: 'Payments',
    login: 'any',
    key: 'optional',
    params: ids.userId,
    document: openAccountDocument,
    variables: ({ params, key }) => openAccountVariables(params, key),
    success: ['OpenAccountPayload'],
    answer: ({ account }: Existing) => ({
      status: 201,
      body: balanceBody(account),
      headers: { location: `/api/PaymentsProxy/${account.owner.id}/balance` },
    }),
    answers: {
      201: {
        about: 'The new account.',
        body: balance,
        headers: ['Location'],
        links: {
          paymentBalance: { userId: 'userId' },
          depositToPaymentAccount: { userId: 'userId' },
        },
      },
    },
    conflicts: {
      AccountExists: { body: balance, of: ({ account }: Existing) => balanceBody(account) },
    },
  }),
  route({
    id: 'depositToPaymentAccount',
    about: 'Deposits money into an account.',
    method: 'POST',
    path: '/api/PaymentsProxy/{userId}/deposit',
    dialect: 'Payments',
    login: 'any',
    key: 'optional',
    params: ids.userId,
    body: z.object({ amount: positiveMoney() }),
    example: { amount: 100.5 },
    before: {
      document: 'query RestAccountId($userId: ID!) { account(userId: $userId) { id } }',
      variables: ({ params }) => params,
      found: ({ account }: { account: { id: string } | null }) => account,
    },
    document: depositDocument,
    variables: ({ body, key }, { id }) =>
      depositVariables({ accountId: String(id), amount: body.amount }, key),
    names: depositNames,
    success: ['DepositPayload'],
    answer: ({ account }: Existing) => ({ status: 200, body: balanceBody(account) }),
    answers: { 200: { about: 'The account.', body: balance }, ...noAccount },
  }),
  route({
    id: 'paymentBalance',
    about: 'Reads the balance of an account: what can be spent.',
    method: 'GET',
    path: '/api/PaymentsProxy/{userId}/balance',
    dialect: 'Payments',
    login: 'any',
    params: ids.userId,
    document: `query RestBalance($userId: ID!) { account(userId: $userId) { ${accountFields} } }`,
    variables: ({ params }) => params,
    answer: (data: { account: AccountData | null }) => oneAnswer(data.account, balanceBody),
    answers: { 200: { about: 'The account.', body: balance }, ...noAccount },
  }),
];

/** Orders and accounts, in the words Created, Finished and Cancelled. */
export const paymentRoutes: readonly Route[] = [
  route({
    id: 'createPaymentOrder',
    about:
      'Places an order and answers at once. Without an address it goes to the first one of the profile.',
    method: 'POST',
    path: '/api/OrdersProxy',
    dialect: 'Payments',
    login: 'any',
    key: 'optional',
    body: z.object({
      userId: id.nullish(),
      shippingAddress: addressInput.nullish(),
      items: itemsInput,
    }),
    example: { items: lifeCycleExample.items },
    document: classicDocument.payment,
    variables: ({ body, key }) => classicVariables(body, key),
    names: classicNames,
    success: placedMembers,
    answer: classicPlaced('/api/OrdersProxy'),
    answers: {
      201: {
        about: 'The new order.',
        body: paymentOrder,
        headers: ['Location'],
        links: { paymentOrder: { id: 'id' } },
      },
      200: { about: 'The order of an earlier request with this key.', body: paymentOrder },
    },
    conflicts: {
      DuplicateOrder: {
        body: paymentOrder,
        of: ({ order }: { order: OrderData }) => classicBody(order),
      },
    },
  }),
  route({
    id: 'paymentOrders',
    about: 'Lists the caller’s orders, newest first.',
    method: 'GET',
    path: '/api/OrdersProxy',
    dialect: 'Payments',
    login: 'any',
    query: z.object(page()),
    document: `query RestPaymentOrders($first: Int!, $after: String) {
  orders(first: $first, after: $after, scope: MINE) ${pageOf(fields)}
}`,
    variables: ({ query: { first = 20, after } }) => ({ ...given({ after }), first }),
    answer: ({ orders }: { orders: Connection<OrderData> }, request) =>
      listAnswer(orders, request, classicBody),
    answers: {
      200: { about: 'The orders of this page.', body: z.array(paymentOrder), headers: ['Link'] },
    },
  }),
  route({
    id: 'paymentOrder',
    about: 'Reads an order and its status.',
    method: 'GET',
    path: '/api/OrdersProxy/{id}',
    dialect: 'Payments',
    login: 'any',
    params: ids.id,
    document: `query RestPaymentOrder($id: ID!) { order(id: $id) { ${fields} } }`,
    variables: ({ params }) => params,
    answer: ({ order }: { order: OrderData | null }) => oneAnswer(order, classicBody),
    answers: {
      200: { about: 'The order.', body: paymentOrder, headers: ['ETag'] },
      404: { about: 'There is no such order, or the caller may not see it.' },
    },
  }),
  ...accountRoutes,
];
