import { allRights } from '@souk/platform/testing/all-rights';
import { testForms } from '@souk/platform/testing/test-forms';
import { type OrdersHarness, ordersHarness } from '../testing/harness.ts';

const shipped = async (orders: OrdersHarness) => {
  const id = await orders.confirmed();
  await orders.change(allRights('olga'), 'shipOrder', id);
  return { id };
};
/** Cancelled before: the answer does not have to wait for a checkout. */
const cancelled = async (orders: OrdersHarness) => {
  const id = await orders.placed();
  await orders.change(allRights('olga'), 'cancelOrder', id);
  return { id };
};

testForms('orders', async () => ({ harness: await ordersHarness(), viewer: allRights('olga') }), [
  {
    name: 'placeOrder',
    answer: 'OrderPlaced',
    input: async () => ({ items: [{ productId: 'tea', quantity: 1 }], allowDuplicate: true }),
  },
  { name: 'cancelOrder', answer: 'Order', input: cancelled },
  {
    name: 'shipOrder',
    answer: 'Order',
    input: async (orders) => ({ id: await orders.confirmed() }),
  },
  { name: 'deliverOrder', answer: 'Order', input: shipped },
]);
