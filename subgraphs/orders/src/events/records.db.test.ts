import { testRecords } from '@souk/platform/testing/test-records';
import { ordersHarness, policies } from '../testing/harness.ts';
import { consumersOf } from './consumers.ts';

const types = [
  ...['payment-succeeded', 'payment-declined', 'payment-action-required', 'payment-captured'],
  ...[
    'payment-capture-refused',
    'payment-released',
    'payment-refunded',
    'refund-recorded',
    'refund-status',
    'stock-reserved',
    'stock-refused',
    'stock-committed',
  ],
  ...['stock-released', 'product-changed', 'stock-changed', 'delivery-booked', 'delivery-refused'],
  ...[
    'delivery-scheduled',
    'delivery-cancelled',
    'delivery-amended',
    'delivery-status',
    'user-changed',
  ],
];

testRecords('orders', types, async () => {
  const harness = await ordersHarness();
  const consumers = consumersOf(policies.retryPolicy);
  const values = async () => {
    const orderId = await harness.placed();
    await harness.wake();
    return { orderId, buyerId: 'ann', userId: 'ann', productId: 'tea' };
  };
  return { harness, consumers, values, close: () => harness.orm.close() };
});
