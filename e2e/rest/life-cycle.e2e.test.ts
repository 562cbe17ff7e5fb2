import { randomUUID } from 'node:crypto';
import { Client } from '@souk/ops/client/client';
import { until } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';
import { address, idOf, rest, withKey } from './rest-client.ts';

const shop = sharedShop();
const seller = demoClient(shop, 'seller');
const operator = demoClient(shop, 'operator');
const anonymous = new Client(shop.gatewayUrl);

describe('the paths of the older system for the life cycle of orders', () => {
  it('create, list and validate a user, who gets the opening balance (USR-1, USR-2, USR-3)', async () => {
    const username = `rest-${randomUUID().slice(0, 8)}`;
    const body = {
      username,
      email: `${username}@souk.example`,
      firstName: 'Test',
      lastName: 'User',
    };
    const headers = withKey();
    const created = await rest(operator, 'POST', '/api/users', body, headers);
    expect(created).toMatchObject({ status: 201, body });
    const { id } = created.body;
    expect(created.headers.get('location')).toBe(`/api/users/${id}`);
    expect((await rest(operator, 'POST', '/api/users', body, headers)).body.id).toBe(id);
    expect(await rest(operator, 'POST', '/api/users', body)).toMatchObject({
      status: 409,
      body: { code: 'USERNAME_TAKEN' },
    });
    const valid = await rest(operator, 'GET', `/api/users/validate?id=${id}`);
    expect(valid).toMatchObject({ status: 200, body: { valid: true } });
    const unknown = await rest(operator, 'GET', `/api/users/validate?id=${randomUUID()}`);
    expect(unknown).toMatchObject({ status: 404, body: { valid: false } });
    const listed = await rest(operator, 'GET', `/api/users?search=${username}`);
    expect(listed.body).toEqual([created.body]);
    expect((await rest(operator, 'GET', `/api/users/${id}`)).body).toEqual(created.body);
    await until(async () => {
      const account = await rest(operator, 'GET', `/api/PaymentsProxy/${id}/balance`);
      return account.status === 200 && account.text.includes('"balance":5000.00');
    });
  });

  it('say of oneself whether one exists, and nothing of others (USR-3)', async () => {
    const me = await buyer(shop);
    const own = await rest(me, 'GET', `/api/users/validate?id=${await idOf(me)}`);
    expect(own).toMatchObject({ status: 200, body: { valid: true } });
    for (const id of [await idOf(operator), randomUUID()])
      expect(await rest(me, 'GET', `/api/users/validate?id=${id}`)).toMatchObject({ status: 403 });
    expect(await rest(me, 'GET', '/api/users')).toMatchObject({ status: 403 });
  });

  it('set, check and read the stock (INV-1, INV-2, INV-3, INV-12)', async () => {
    const productId = await newProduct(seller, 1);
    for (const _ of [1, 2]) {
      const set = await rest(seller, 'POST', '/api/inventory/update', { productId, quantity: 10 });
      const counts = { productId, quantity: 10, total: 10, reserved: 0, available: 10 };
      expect(set).toMatchObject({ status: 200, body: counts });
    }
    const check = (quantity: number | string, id = productId) =>
      rest(seller, 'GET', `/api/inventory/check?productId=${id}&quantity=${quantity}`);
    expect(await check(10)).toMatchObject({
      status: 200,
      body: { productId, requested: 10, available: 10, ok: true },
    });
    expect((await check(11)).body.ok).toBe(false);
    expect(await check(0)).toMatchObject({ status: 400 });
    expect(await check(1, randomUUID())).toMatchObject({ status: 404 });
    const read = `/api/inventory/quantity?productId=${productId}`;
    expect(await rest(seller, 'GET', read)).toMatchObject({
      status: 200,
      body: { productId, quantity: 10, total: 10, reserved: 0 },
    });
    expect(await rest(anonymous, 'GET', read)).toMatchObject({ status: 401 });
    await newProduct(seller, 1);
    const list = await rest(anonymous, 'GET', '/inventory?first=1');
    expect(list).toMatchObject({ status: 200, body: [expect.any(Object)] });
    expect(list.headers.get('link')).toMatch(/^<\/inventory\?first=1&after=[^>]+>; rel="next"$/);
    const next = list.headers.get('link')?.match(/<(.+)>/)?.[1] ?? '';
    expect((await rest(anonymous, 'GET', next)).body).not.toEqual(list.body);
  });

  it('place, ship, deliver and read an order (ORD-1, ORD-3, ORD-4, ORD-5, ORD-6, RST-1)', async () => {
    const me = await buyer(shop);
    const productId = await newProduct(seller, 10, '1000.00');
    const body = {
      userId: await idOf(me),
      shippingAddress: address,
      items: [{ productId, quantity: 2, unitPrice: 1000.0 }],
    };
    const headers = withKey();
    const placed = await rest(me, 'POST', '/api/orders', body, headers);
    expect(placed).toMatchObject({
      status: 201,
      body: { ...body, status: 'Created', totalPrice: 2000, currency: 'RUB', failure: null },
    });
    const { id } = placed.body;
    expect(placed.headers.get('location')).toBe(`/api/orders/${id}`);
    expect(await rest(me, 'POST', '/api/orders', body, headers)).toMatchObject({
      status: 200,
      body: { id },
    });
    // This system knows no rule for similar orders.
    expect(await rest(me, 'POST', '/orders/', body)).toMatchObject({ status: 201 });
    const change = (client: Client, status: string) =>
      rest(client, 'PUT', `/api/orders/${id}/status`, { status });
    expect(await change(me, 'Shipped')).toMatchObject({ status: 403 });
    expect(await change(demoClient(shop, 'seller2'), 'Shipped')).toMatchObject({ status: 404 });
    expect(await change(seller, 'Created')).toMatchObject({ status: 400 });
    expect(await change(seller, 'Shipped')).toMatchObject({
      status: 200,
      body: { status: 'Shipped' },
    });
    expect(await change(seller, 'Shipped')).toMatchObject({ status: 200 });
    expect(await change(operator, 'Delivered')).toMatchObject({ status: 200 });
    const read = await rest(me, 'GET', `/API/Orders/${id}/`);
    expect(read).toMatchObject({ status: 200, body: { ...body, id, status: 'Delivered' } });
    expect(read.headers.get('etag')).toBe(`"${read.body.version}"`);
    expect(await change(seller, 'Shipped')).toMatchObject({
      status: 409,
      body: { code: 'ILLEGAL_TRANSITION' },
    });
    const mine = await rest(me, 'GET', '/orders?first=1');
    expect(mine.body).toHaveLength(1);
    expect(mine.headers.get('link')).toContain('rel="next"');
    expect(await rest(await buyer(shop), 'GET', `/orders/${id}`)).toMatchObject({ status: 404 });
  });

  it('answer at their short paths, with a login and without (RST-6)', async () => {
    for (const path of ['/orders', '/users', '/inventory']) {
      expect((await rest(operator, 'GET', path)).status).toBe(200);
      const open = path === '/inventory';
      expect((await rest(anonymous, 'GET', path)).status).toBe(open ? 200 : 401);
    }
  });

  it('refuse an order that cannot be placed, and store none (ORD-2, GW-8)', async () => {
    const me = await buyer(shop);
    const productId = await newProduct(seller, 1, '10.00');
    const order = (items: object[], more = {}) =>
      rest(me, 'POST', '/api/orders', { shippingAddress: address, items, ...more });
    const tooMany = await order([{ productId, quantity: 2, unitPrice: 10 }]);
    expect(tooMany).toMatchObject({ status: 409, body: { code: 'OUT_OF_STOCK' } });
    const unknown = await order([{ productId: randomUUID(), quantity: 1, unitPrice: 10 }]);
    expect(unknown).toMatchObject({ status: 422, body: { code: 'UNKNOWN_PRODUCT' } });
    const foreign = await order([{ productId, quantity: 1 }], { userId: randomUUID() });
    expect(foreign).toMatchObject({ status: 403 });
    const item = { productId, quantity: 1, unitPrice: 10 };
    const twice = await order([item, item]);
    expect(twice).toMatchObject({ status: 400, body: { fields: [{ path: 'items' }] } });
    expect((await rest(me, 'GET', '/api/orders')).body).toEqual([]);
  });

  it('cancel an order, with its version (ORD-13, RST-9)', async () => {
    const me = await buyer(shop);
    const productId = await newProduct(seller, 5, '10.00');
    const body = { shippingAddress: address, items: [{ productId, quantity: 1 }] };
    const { id } = (await rest(me, 'POST', '/api/orders', body)).body;
    const cancel = `/api/orders/${id}/cancel`;
    const stale = await rest(me, 'POST', cancel, undefined, { 'if-match': '"99"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'VERSION_CONFLICT' } });
    const inBody = await rest(me, 'POST', cancel, { version: 99 });
    expect(inBody).toMatchObject({ status: 409, body: { code: 'VERSION_CONFLICT' } });
    const cancelled = await rest(me, 'POST', cancel, { reason: 'Changed my mind.' });
    expect(cancelled).toMatchObject({
      status: 200,
      body: { status: 'Created', state: 'CANCELLED', failure: { code: 'CANCELLED_BY_BUYER' } },
    });
  });
});
