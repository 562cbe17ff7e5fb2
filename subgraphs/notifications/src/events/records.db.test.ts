import { newId } from '@souk/platform/runtime/id';
import { testRecords } from '@souk/platform/testing/test-records';
import { notificationsHarness, policy } from '../testing/harness.ts';
import { consumersOf } from './consumers.ts';

const types = [
  'order-status',
  ...['payment-succeeded', 'payment-released', 'payment-refunded', 'refund-recorded'],
  'payout-paid',
  ...['user-registered', 'user-changed'],
];

testRecords('notifications', types, async () => {
  const harness = await notificationsHarness();
  const values = async () => ({
    orderId: newId(),
    userId: newId(),
    buyerId: newId(),
    sellerId: newId(),
  });
  const consumers = consumersOf(policy.openChannels);
  return { harness, consumers, values, close: () => harness.orm.close() };
});
