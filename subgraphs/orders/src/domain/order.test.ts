import { newCheckout } from '../sagas/checkout.ts';
import { Order } from './order.ts';
import { assertInStock, linesOf } from './order-line.ts';
import type { Offer, OrderRequest } from './order-request.ts';
import { shipAll } from './parcel-changes.ts';
import { IllegalTransition, OutOfStock, PriceChanged, UnknownProduct } from './refusals.ts';
import { type OrderStatus, statusView, transitions } from './status.ts';

const noon = new Date('2026-11-21T12:00:00Z');
const roubles = (minorUnits: number) => ({ currency: 'RUB', minorUnits });
const address = { street: 'Lane 1', city: 'Moscow', state: null, country: 'Russia', zipCode: '1' };

const offer = (productId: string, price: number, available: number | null): [string, Offer] => [
  productId,
  { productId, name: productId, price: roubles(price), sellerId: 's-1', forSale: true, available },
];
const catalogue = new Map([offer('tea', 450, 10), offer('mug', 1200, null)]);

const twoTeas: OrderRequest = {
  buyerId: 'b-1',
  idempotencyKey: 'k-1',
  requestHash: 'h-1',
  items: [{ productId: 'tea', quantity: 2, expectedUnitPrice: null }],
  address: null,
  slotId: null,
  wishedAt: null,
  description: null,
  expectedTotal: null,
  allowDuplicate: false,
};

function place(changes: Partial<OrderRequest> = {}, checkStock = true): Order {
  const checkout = newCheckout(noon);
  const placing = { id: 'o-1', number: 'S-1', traceId: 't-1', address, checkout };
  const request = { ...twoTeas, ...changes };
  const lines = linesOf(request.items, catalogue, request.expectedTotal);
  if (checkStock) assertInStock(request.items, catalogue);
  return Order.place(request, lines, placing, noon);
}

const item = (productId: string, quantity: number) => ({
  productId,
  quantity,
  expectedUnitPrice: null,
});

describe('placing an order', () => {
  it('keeps the names and prices of that moment', () => {
    const order = place({ items: [item('tea', 2), item('mug', 1)] });
    expect(order).toMatchObject({ status: 'NEW', version: 1, total: roubles(2100) });
    expect(order.lines[1]).toMatchObject({ name: 'mug', unitPrice: roubles(1200) });
    expect(order.placed()).toMatchObject({ seq: 1, type: 'order-placed', status: 'NEW' });
  });

  it('names each seller once', () => {
    expect(place({ items: [item('tea', 1), item('mug', 1)] }).sellerIds).toEqual(['s-1']);
  });

  it('is refused for products that are not sold, and names all of them', () => {
    const attempt = () => place({ items: [item('car', 1), item('tea', 1), item('boat', 1)] });
    expect(attempt).toThrow(UnknownProduct);
    expect(attempt).toThrow(/car, boat/);
  });

  it('is refused for another price than the catalogue has (ORD-14)', () => {
    const cheap = [{ ...item('tea', 2), expectedUnitPrice: roubles(449) }];
    expect(() => place({ items: cheap })).toThrow(PriceChanged);
    expect(() => place({ expectedTotal: roubles(899) })).toThrow(PriceChanged);
    expect(() => place({ expectedTotal: { currency: 'EUR', minorUnits: 900 } })).toThrow(
      PriceChanged,
    );
    expect(place({ expectedTotal: roubles(900) }).total).toEqual(roubles(900));
  });

  it('is refused when the stock is checked and too small; the reservation decides on unknown stock', () => {
    const many = { items: [item('tea', 11)] };
    expect(() => place(many)).toThrow(OutOfStock);
    expect(place(many, false).status).toBe('NEW');
    expect(place({ items: [item('mug', 1_000)] }).status).toBe('NEW');
  });
});

describe('the status', () => {
  const all = Object.keys(transitions) as OrderStatus[];

  function orderIn(status: OrderStatus): Order {
    return Object.assign(place(), { status });
  }

  it.each(all)('changes from %s only as the table allows', (from) => {
    const type = 'checkout-started';
    for (const to of all) {
      const order = orderIn(from);
      const move = () => order.follow(order.checkout, [{ to, type, message: null }], noon);
      const allowed: readonly OrderStatus[] = transitions[from];
      if (allowed.includes(to)) expect(move()).toMatchObject([{ seq: 2, status: to }]);
      else expect(move).toThrow(IllegalTransition);
    }
  });

  it('is shown in the words of older systems (ORD-6, ORD-7)', () => {
    const views = all.map((status) => [
      statusView(status, 'LIFECYCLE'),
      statusView(status, 'PAYMENT'),
      statusView(status, 'SAGA'),
    ]);
    expect(Object.fromEntries(all.map((status, index) => [status, views[index]]))).toEqual({
      NEW: ['Created', 'Created', 'NEW'],
      PROCESSING: ['Created', 'Created', 'PROCESSING'],
      PAID: ['Created', 'Created', 'PAID'],
      ITEMS_RESERVED: ['Created', 'Created', 'ITEMS_RESERVED'],
      DELIVERY_BOOKED: ['Created', 'Created', 'DELIVERY_BOOKED'],
      CONFIRMED: ['Created', 'Finished', 'CONFIRMED'],
      SHIPPED: ['Shipped', 'Finished', 'CONFIRMED'],
      DELIVERED: ['Delivered', 'Finished', 'CONFIRMED'],
      FAILED: ['Created', 'Cancelled', 'FAILED'],
      CANCELLED: ['Created', 'Cancelled', 'FAILED'],
    });
  });

  it.each([
    ['NEW', false],
    ['PROCESSING', false],
    ['PAID', false],
    ['ITEMS_RESERVED', false],
    ['DELIVERY_BOOKED', false],
    ['CONFIRMED', true],
    ['SHIPPED', true],
    ['DELIVERED', true],
    ['FAILED', true],
    ['CANCELLED', true],
  ] as const)('is settled in %s: %s', (status, settled) => {
    expect(orderIn(status).isSettled()).toBe(settled);
  });

  it('is not settled while a cancel is under way', () => {
    const order = orderIn('CONFIRMED');
    const ending = { status: 'CANCELLED', code: 'C', message: 'm', step: null } as const;
    order.checkout = { ...order.checkout, ending };
    expect(order.isSettled()).toBe(false);
  });

  it('is not SHIPPED while a cancel is under way', () => {
    const order = orderIn('CONFIRMED');
    const ending = { status: 'CANCELLED', code: 'C', message: 'm', step: null } as const;
    order.checkout = { ...order.checkout, ending };
    expect(() => shipAll(order, null, noon)).toThrow(IllegalTransition);
  });
});
