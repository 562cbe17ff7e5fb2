import { newId } from '@souk/platform/runtime/id';
import { testRecords } from '@souk/platform/testing/test-records';
import { billingHarness, openingBalance } from '../testing/harness.ts';
import { consumersOf } from './consumers.ts';

const types = [
  ...['hold-payment', 'release-payment', 'capture-payment', 'refund-payment', 'refund-noted'],
  'user-registered',
];

testRecords('billing', types, async () => {
  const harness = await billingHarness();
  const values = async () => {
    const userId = newId().replaceAll('-', '');
    await harness.open(userId);
    return { userId, orderId: `${userId}-1`, amount: 1 };
  };
  const consumers = consumersOf(openingBalance);
  return { harness, consumers, values, close: () => harness.orm.close() };
});
