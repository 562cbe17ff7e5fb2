import { Cart, type CartStatus, cartTransitions } from './cart.ts';
import { type CartItem, mergedItems, withItem } from './cart-items.ts';

const noon = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-11-21T13:00:00Z');
const roubles = (minorUnits: number) => ({ currency: 'RUB', minorUnits });
const item = (quantity: number, price: number, addedAt = noon): CartItem => ({
  ...{ productId: 'tea', quantity, priceSeen: roubles(price), addedAt },
});

describe('the status of a cart', () => {
  const statuses = Object.keys(cartTransitions) as CartStatus[];
  it.each(statuses)('changes from %s only as the table allows', (status) => {
    const ends = {
      ORDERED: (cart: Cart) => cart.becomeOrder('o-1', noon),
      MERGED: (cart: Cart) => cart.mergeInto('c-2', noon),
      EXPIRED: (cart: Cart) => cart.expire(noon),
    };
    for (const [to, end] of Object.entries(ends)) {
      const cart = Cart.begin('c-1', { ownerId: 'ann', tokenHash: null }, noon);
      Object.assign(cart, { status });
      const allowed: readonly string[] = cartTransitions[status];
      if (!allowed.includes(to)) expect(() => end(cart)).toThrow(RangeError);
      else {
        end(cart);
        expect(cart.status).toBe(to);
      }
    }
  });

  it('leaves the key of its order as it was', () => {
    const cart = Cart.begin('c-1', { ownerId: 'ann', tokenHash: null }, noon);
    cart.change(noon);
    const key = cart.orderKey();
    expect(key).toBe('cart:c-1:1');
    cart.becomeOrder('o-1', noon);
    expect(cart.orderKey()).toBe(key);
  });
});

describe('items that are merged', () => {
  it('have the greater quantity and the price that was seen last', () => {
    const [own, guest] = [item(5, 450), item(2, 500, later)];
    expect(mergedItems([own], [guest])).toEqual([{ ...own, priceSeen: roubles(500) }]);
    expect(mergedItems([guest], [own])).toEqual([{ ...guest, quantity: 5 }]);
  });
});

it('an item that is set again keeps its place, and accepts the current price', () => {
  const [before] = withItem([], item(1, 450));
  expect(withItem([item(1, 450)], item(1, 500, later))).toEqual([
    { ...before, priceSeen: roubles(500) },
  ]);
});
