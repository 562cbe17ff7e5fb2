import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { Carts } from '../testing/carts.ts';
import { ordersHarness } from '../testing/harness.ts';

testEdges('orders', async () => {
  const harness = await ordersHarness();
  const carts = new Carts(harness);
  const values = async () => {
    const id = await harness.placed();
    const { number } = await harness.orderOf(id);
    const expected = { expectedUnitPrice: { amount: '4.50' }, expectedTotal: { amount: '4.50' } };
    const request = { buyerId: 'ann', productId: 'tea', allowDuplicate: true, expectedVersion: 1 };
    const { cart, token } = await carts.set(null, 'tea', 2);
    const ofCarts = { token, cartId: cart.id, Cart: cart.id, 'placeOrder.cartId': null };
    const telephone = '+7 900 000-00-00';
    const ofOrders = { telephone, id, number, orderId: id, Order: id, User: 'ann', Shop: 'shop' };
    return { ...request, ...expected, ...ofOrders, ...ofCarts };
  };
  return { harness, viewer: allRights('olga'), values };
});
