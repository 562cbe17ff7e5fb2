import { refusalStatuses } from './refusals.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { allowedFor, restHarness, sampleId, sampleUrl } from './testing/rest-harness.ts';

type Answer = { data?: object | null; errors?: object[] };
let answer: Answer = {};
const { http, sent, lines, metrics } = await restHarness(() => answer as never);
beforeEach(() => sent.splice(0));

const routeOf = (id: string) => routes.find((route) => route.id === id) as Route;

async function ask(id: string, found: Answer, more: { payload?: object; headers?: object } = {}) {
  answer = found;
  const route = routeOf(id);
  const all = { ...allowedFor(route), 'idempotency-key': 'k', ...more.headers };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  const response = await http.inject({
    ...{ method: route.method, url: sampleUrl(route) },
    ...(more.payload && { payload: more.payload }),
    headers: Object.fromEntries(given) as Record<string, string>,
  });
  const { statusCode: status, headers } = response;
  return { status, headers, body: response.body ? response.json() : null };
}

const order = {
  items: [{ productId: sampleId, quantity: 2, price: 1000 }],
  deliveryInfo: { address: 'Moscow, ul. Primernaya, 1' },
};
const withdrawal = { userId: sampleId, orderId: 'their-7', amount: 20.5 };

describe('an error of the graph', () => {
  it.each([
    ['BAD_USER_INPUT', 400],
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['NOT_FOUND', 404],
    ['RATE_LIMITED', 429],
    ['UNAVAILABLE', 503],
  ])('%s is %i', async (code, status) => {
    const errors = [{ message: 'No.', extensions: { code } }];
    const found = await ask('orders', { data: { orders: null }, errors });
    expect([found.status, found.body.code]).toEqual([status, code]);
    if (status === 503) expect(found.headers['retry-after']).toBeDefined();
  });

  it.each(['TOO_COSTLY', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL', undefined])(
    '%s is a fault, without details (GW-9)',
    async (code) => {
      const errors = [{ message: 'SELECT 1 at 10.0.0.7', extensions: { code } }];
      const { status, body, headers } = await ask('orders', { data: null, errors });
      expect([status, body.code]).toEqual([500, 'INTERNAL']);
      expect(JSON.stringify(body)).not.toContain('10.0.0.7');
      expect(body.traceId).toBe(headers['x-trace-id']);
    },
  );

  it('without a result is a fault that the log has under the same id (GW-9)', async () => {
    const { status, body } = await ask('orders', { data: { orders: null } });
    expect(status).toBe(500);
    expect(lines.some(({ traceId }) => traceId === body.traceId)).toBe(true);
  });
});

describe('HEAD', () => {
  it('answers as GET, without the body', async () => {
    answer = { data: { products: { edges: [], pageInfo: { hasNextPage: false } } } };
    const found = await http.inject({ method: 'HEAD', url: '/api/products/' });
    expect([found.statusCode, found.body]).toEqual([200, '']);
    expect((await http.inject({ method: 'HEAD', url: '/api/orders' })).statusCode).toBe(401);
  });
});

describe('a refusal', () => {
  it.each(Object.entries(refusalStatuses).filter(([name]) => name !== 'DuplicateOrder'))(
    '%s is %i, with its name as code',
    async (name, status) => {
      const placeOrder = { __typename: name, reason: 'No.', fields: [] };
      const found = await ask('createSagaOrder', { data: { placeOrder } }, { payload: order });
      expect(found.status).toBe(status);
      expect(found.body).toMatchObject({ message: 'No.', detail: 'No.', status });
      expect(found.body.code).toBe(name.replace(/\B[A-Z]/g, '_$&').toUpperCase());
    },
  );

  it('is counted by its code, also the failed checkout that an older system answers with 500', async () => {
    const item = { product: { id: 'p' }, name: 'Tea', quantity: 1, createdAt: '' };
    const money = { amount: '10.00', currency: 'RUB' };
    const failed = {
      ...{ id: 'o', number: 'S-1', buyer: null, description: null, createdAt: '', updatedAt: '' },
      ...{ status: 'FAILED', statusView: 'FAILED', version: 3, shippingAddress: {}, total: money },
      failure: { reason: 'NO_DELIVERY_SLOT', message: 'Delivery reservation failed: Full.' },
      items: [{ ...item, unitPrice: money }],
      timeline: [{ status: 'NEW' }],
    };
    const placeOrder = { __typename: 'PlaceOrderPayload', replayed: false, order: failed };
    const found = await ask('createSagaOrder', { data: { placeOrder } }, { payload: order });
    expect([found.status, found.body.message]).toEqual([500, failed.failure.message]);
    expect(found.headers['x-souk-refusal']).toBe('NO_DELIVERY_SLOT');
    const duplicate = { __typename: 'DuplicateOrder', order: { ...failed, status: 'NEW' } };
    const data = { placeOrder: duplicate };
    expect((await ask('createSagaOrder', { data }, { payload: order })).status).toBe(409);
    for (const code of ['NO_DELIVERY_SLOT', 'DUPLICATE_ORDER'])
      expect(await metrics()).toContain(`gateway_refusals_total{code="${code}"} 1`);
  });

  it('of a failed checkout is 409 where the setting says so', async () => {
    const placeOrder = {
      __typename: 'PlaceOrderPayload',
      replayed: false,
      order: { status: 'FAILED', timeline: [] },
    };
    const set = await restHarness(() => ({ data: { placeOrder } }), { sagaFailureStatus: 409 });
    const route = routeOf('createSagaOrder');
    const headers = { ...allowedFor(route), 'idempotency-key': 'k' };
    const found = await set.http.inject({
      method: 'POST',
      url: route.path,
      headers,
      payload: order,
    });
    expect([found.statusCode, found.json().code]).toEqual([409, 'OTHER']);
    expect(found.headers['x-souk-refusal']).toBe('OTHER');
  });

  it('that is cancelled after it was confirmed is 200, before that 500 with the reason (SAG-14)', async () => {
    const money = { amount: '10.00', currency: 'RUB' };
    const cancelled = (...statuses: string[]) => ({
      ...{ id: 'o', number: 'S-1', buyer: null, description: null, createdAt: '', updatedAt: '' },
      ...{ status: 'CANCELLED', statusView: 'FAILED', version: 3, shippingAddress: {} },
      ...{
        failure: { reason: 'CANCELLED_BY_BUYER', message: 'Too late.' },
        items: [],
        total: money,
      },
      timeline: statuses.map((status) => ({ status })),
    });
    const replayed = async (...statuses: string[]) => {
      const placeOrder = {
        __typename: 'PlaceOrderPayload',
        replayed: true,
        order: cancelled(...statuses),
      };
      const found = await ask('createSagaOrder', { data: { placeOrder } }, { payload: order });
      return [found.status, found.body.message];
    };
    expect(await replayed('NEW', 'CONFIRMED', 'CANCELLED')).toEqual([200, undefined]);
    expect(await replayed('NEW', 'CANCELLED')).toEqual([500, 'Order cancelled: Too late.']);
  });

  it('that is unknown is 409', async () => {
    const placeOrder = { __typename: 'SomethingNew', reason: 'No.' };
    const found = await ask('createSagaOrder', { data: { placeOrder } }, { payload: order });
    expect([found.status, found.body.code]).toEqual([409, 'SOMETHING_NEW']);
  });

  it('names the fields of the request, not those of the graph', async () => {
    const fields = [
      { path: ['input', 'items', '0', 'expectedUnitPrice', 'amount'], message: 'Too much.' },
      { path: ['input', 'shippingAddress', 'street'], message: 'Too long.' },
    ];
    const placeOrder = { __typename: 'ValidationFailed', reason: 'No.', fields };
    const found = await ask('createSagaOrder', { data: { placeOrder } }, { payload: order });
    expect(found.body.fields).toEqual([
      { path: 'items[0].price', message: 'Too much.' },
      { path: 'deliveryInfo.address', message: 'Too long.' },
    ]);
  });
});

describe('a step of a saga', () => {
  it('has a key of its order where the client sends none, and money without floating point (BIL-6)', async () => {
    const result = {
      success: false,
      message: 'Insufficient funds',
      transactionId: null,
      data: null,
    };
    const withdraw = { __typename: 'WithdrawPayload', result };
    const headers = { 'idempotency-key': undefined };
    const found = await ask('withdraw', { data: { withdraw } }, { payload: withdrawal, headers });
    expect([found.status, found.body]).toEqual([200, result]);
    const input = {
      ...withdrawal,
      amount: { amount: '20.50' },
      idempotencyKey: 'withdraw:their-7',
    };
    expect(sent[0]?.[1]).toEqual({ input });
  });
});

describe('a version', () => {
  const conflict = { __typename: 'VersionConflict', reason: 'Changed.' };

  it('of If-Match that is not the current one is 412, in the body 409', async () => {
    const data = { updateProduct: conflict };
    const headers = { 'if-match': '"3"' };
    expect((await ask('updateProduct', { data }, { payload: {}, headers })).status).toBe(412);
    expect((await ask('updateProduct', { data }, { payload: { version: 3 } })).status).toBe(409);
    expect(sent.map(([, variables]) => variables.input)).toMatchObject([
      { expectedVersion: 3 },
      { expectedVersion: 3 },
    ]);
  });

  it('that is not given is read first, and a conflict is tried once more', async () => {
    // The fake graph answers both documents with the same data: the first field of it is the result.
    const both = { data: { product: { __typename: 'VersionConflict', version: 7 } } };
    expect((await ask('updateProduct', both, { payload: {} })).status).toBe(409);
    expect(sent).toHaveLength(4);
  });

  it('of something that does not exist is 404', async () => {
    const found = await ask('archiveProduct', { data: { product: null } });
    expect([found.status, found.body.code]).toEqual([404, 'NOT_FOUND']);
  });
});
