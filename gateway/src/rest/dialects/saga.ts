import { z } from 'zod';
import { id, ids, positiveMoney } from '../fields.ts';
import { numberOf } from '../money.ts';
import { oneAnswer } from '../reads.ts';
import { type Route, route } from '../route.ts';
import {
  type AccountData,
  depositDocument,
  depositNames,
  depositVariables,
  type Existing,
  openAccountDocument,
  openAccountVariables,
} from './account.ts';
import { amount, type OrderData, orderFields } from './order.ts';
import { placedMembers, placeOrderDocument } from './place-order.ts';
import {
  sagaBody,
  sagaFields,
  sagaInput,
  sagaOrder,
  sagaOrderInput,
  sagaPlaced,
} from './saga-order.ts';

const opened = z
  .object({ accountId: z.string(), status: z.string() })
  .meta({ id: 'OpenedAccount' });
const openedBody = ({ id, status }: AccountData) => ({ accountId: id, status });

/** The names of the graph's input fields. */
const names = {
  'expectedUnitPrice.amount': 'price',
  expectedUnitPrice: 'price',
  'shippingAddress.street': 'deliveryInfo.address',
  deliveryWish: 'deliveryInfo.preferredTimeSlot',
};

/** Orders that are answered when their checkout has ended, and accounts. */
export const sagaRoutes: readonly Route[] = [
  route({
    id: 'createSagaOrder',
    about: 'Places an order and answers when its checkout has ended, after ten seconds at most.',
    method: 'POST',
    path: '/api/v1/order',
    dialect: 'Saga',
    login: 'any',
    key: 'required',
    body: sagaOrderInput,
    example: {
      description: 'Birthday',
      items: [
        {
          productId: '3fa85f64-5717-4562-b3fc-2c963f66afa7',
          name: 'Demo product',
          quantity: 2,
          price: 1000,
        },
      ],
      deliveryInfo: { address: 'Moscow, ul. Primernaya, 1' },
    },
    document: placeOrderDocument(sagaFields),
    variables: ({ body, key }) => ({
      input: { ...sagaInput(body), idempotencyKey: key, wait: 'SETTLED' },
    }),
    names,
    success: placedMembers,
    answer: sagaPlaced,
    answers: {
      201: {
        about: 'The confirmed order.',
        body: sagaOrder,
        headers: ['Location'],
        links: { sagaOrder: { id: 'id' } },
      },
      200: { about: 'The order of an earlier request with this key.', body: sagaOrder },
      202: {
        about: 'The checkout still runs.',
        body: sagaOrder,
        headers: ['Location', 'Retry-After'],
      },
      500: { about: 'The checkout failed, with `X-Souk-Refusal`.', headers: ['X-Souk-Refusal'] },
    },
    conflicts: {
      DuplicateOrder: {
        body: sagaOrder,
        of: ({ order }: { order: OrderData }) => sagaBody(order),
      },
    },
  }),
  route({
    id: 'sagaOrder',
    about: 'Reads an order.',
    method: 'GET',
    path: '/api/v1/order/{id}',
    dialect: 'Saga',
    login: 'any',
    params: ids.id,
    document: `query RestSagaOrder($id: ID!) { order(id: $id) { ${orderFields('SAGA')} } }`,
    variables: ({ params }) => params,
    answer: ({ order }: { order: OrderData | null }) => oneAnswer(order, sagaBody),
    answers: {
      200: { about: 'The order.', body: sagaOrder, headers: ['ETag'] },
      404: { about: 'There is no such order, or the caller may not see it.' },
    },
  }),
  route({
    id: 'openBillingAccount',
    about: 'Opens an empty account: the caller’s, or with `orders:admin` another user’s.',
    method: 'POST',
    path: '/api/v1/billing/accounts',
    dialect: 'Saga',
    login: 'any',
    key: 'optional',
    body: z.object({ userId: id.nullish(), email: z.email().max(254).nullish() }),
    example: { email: 'test@example.com' },
    document: openAccountDocument,
    variables: ({ body, key }) => openAccountVariables(body, key),
    success: ['OpenAccountPayload'],
    answer: ({ account }: Existing) => ({ status: 201, body: openedBody(account) }),
    answers: {
      201: {
        about: 'The new account.',
        body: opened,
        links: { depositToBillingAccount: { 'body.accountId': 'accountId' } },
      },
    },
    conflicts: {
      AccountExists: { body: opened, of: ({ account }: Existing) => openedBody(account) },
    },
  }),
  route({
    id: 'depositToBillingAccount',
    about: 'Deposits money into an account.',
    method: 'POST',
    path: '/api/v1/billing/deposit',
    dialect: 'Saga',
    login: 'any',
    key: 'optional',
    body: z.object({ accountId: id, amount: positiveMoney() }),
    example: { accountId: '7b0f3f56-1c8f-4d0c-9d6b-0c5f5b0c1a11', amount: 5000 },
    document: depositDocument,
    variables: ({ body, key }) => depositVariables(body, key),
    names: depositNames,
    success: ['DepositPayload'],
    answer: ({ account }: Existing) => ({
      status: 200,
      body: { success: true, newBalance: numberOf(account.available) },
    }),
    answers: {
      200: {
        about: 'The new balance: what can be spent.',
        body: z.object({ success: z.literal(true), newBalance: amount }),
      },
    },
  }),
];
