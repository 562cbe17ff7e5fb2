import { z } from 'zod';
import { decode, encode, parseWire } from '../contract.ts';
import { billingFacts } from './billing.ts';
import { externalOrderPlaced } from './inventory.ts';
import { orderFacts } from './orders.ts';

/** The exact message bodies that other systems rely on. */
const bodies = [
  {
    name: 'C-8 order-placed',
    message: orderFacts['order-placed'],
    body: `{
      "orderId": "0192f3c1-7a10-7cc3-98c4-dc0c0c07398f",
      "items": [{ "productId": "3fa85f64-5717-4562-b3fc-2c963f66afa7", "quantity": 2, "price": 1000.00 }],
      "totalPrice": 2000.00,
      "number": "S-2026-000123", "buyerId": "…", "sellerIds": ["…"], "currency": "RUB", "placedAt": "2026-11-21T09:30:00Z"
    }`,
  },
  {
    name: 'C-9 order-shipped',
    message: orderFacts['order-shipped'],
    body: '{ "orderId": "…", "number": "S-2026-000123", "buyerId": "…", "status": "Shipped", "trackingNumber": "…", "shippedAt": "2026-11-22T08:00:00Z" }',
  },
  {
    name: 'C-9 order-delivered',
    message: orderFacts['order-delivered'],
    body: '{ "orderId": "…", "number": "S-2026-000123", "buyerId": "…", "status": "Delivered", "deliveredAt": "2026-11-23T12:00:00Z" }',
  },
  {
    name: 'C-10 payment-succeeded',
    message: billingFacts['payment-succeeded'],
    body: '{ "orderId": "…", "userId": "…", "success": true, "message": null, "transactionId": "…", "data": { "amount": 2000.00, "currency": "RUB" } }',
  },
  {
    name: 'C-10 payment-declined',
    message: billingFacts['payment-declined'],
    body: '{ "orderId": "…", "userId": "…", "success": false, "message": "Insufficient funds", "transactionId": null, "data": { "code": "INSUFFICIENT_FUNDS" } }',
  },
  {
    name: 'C-11 order-status',
    message: orderFacts['order-status'],
    body: `{
      "orderId": "…", "number": "S-2026-000123", "buyerId": "…", "sellerIds": ["…"], "seq": 3,
      "type": "payment-succeeded", "status": "PAID", "at": "2026-11-21T09:30:00.120Z", "message": null
    }`,
  },
];

it.each(bodies)(
  'the body of $name is decoded, and encoded with the same names and numbers (EVT-2)',
  ({ message, body }) => {
    const written = encode(message, decode(message, body));
    const withMillis = (text: string) => text.replaceAll(/:(\d\d)Z"/g, ':$1.000Z"');
    expect(parseWire(written)).toEqual(parseWire(withMillis(body)));
  },
);

it('order-placed can be read by a consumer that knows only its oldest fields (EVT-2)', () => {
  const known = z.strictObject({
    orderId: z.string(),
    items: z.array(
      z.strictObject({ productId: z.string(), quantity: z.number(), price: z.number() }),
    ),
    totalPrice: z.number(),
  });
  const message = orderFacts['order-placed'];
  const written = JSON.parse(encode(message, decode(message, bodies[0]?.body ?? '')));
  const { orderId, items, totalPrice } = written;
  expect(known.parse({ orderId, items, totalPrice })).toMatchObject({ totalPrice: 2000 });
});

describe('a POS sale (INV-5)', () => {
  const item = { productId: '3fa85f64-5717-4562-b3fc-2c963f66afa7', quantity: 2 };
  const read = (sale: object) => decode(externalOrderPlaced, JSON.stringify(sale));

  it('is decoded as a shell writes it', () => {
    const line =
      '{"orderId":"test-order","items":[{"productId":"3fa85f64-5717-4562-b3fc-2c963f66afa7","quantity":2,"price":1000.0}],"totalPrice":2000.0}\n';
    expect(decode(externalOrderPlaced, `\uFEFF${line}`)).toEqual({
      orderId: 'test-order',
      items: [{ ...item, price: 100000 }],
      totalPrice: 200000,
    });
  });

  it('needs no prices, and any text as order id', () => {
    expect(read({ orderId: 'касса 7 / 42', items: [item] })).toBeTruthy();
  });

  it.each([
    ['without items', { orderId: 'a', items: [] }],
    ['of quantity 0', { orderId: 'a', items: [{ ...item, quantity: 0 }] }],
    ['of quantity 1.5', { orderId: 'a', items: [{ ...item, quantity: 1.5 }] }],
    ['of quantity 2^31', { orderId: 'a', items: [{ ...item, quantity: 2 ** 31 }] }],
    ['without an order id', { orderId: '', items: [item] }],
    ['with NUL in its order id', { orderId: 'a\0', items: [item] }],
  ])('is rejected when it is %s', (_, sale) => {
    expect(() => read(sale)).toThrow(z.ZodError);
  });
});
