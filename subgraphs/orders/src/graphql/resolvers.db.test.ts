import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { ordersHarness } from '../testing/harness.ts';

testEdges('orders', async () => {
  const harness = await ordersHarness();
  const values = async () => {
    const id = await harness.placed();
    const { number } = await harness.orderOf(id);
    const expected = { expectedUnitPrice: { amount: '4.50' }, expectedTotal: { amount: '4.50' } };
    const request = { buyerId: 'ann', productId: 'tea', allowDuplicate: true, expectedVersion: 1 };
    return {
      ...request,
      ...expected,
      id,
      number,
      orderId: id,
      Order: id,
      User: 'ann',
      Shop: 'shop',
    };
  };
  return { harness, viewer: allRights('olga'), values };
});
