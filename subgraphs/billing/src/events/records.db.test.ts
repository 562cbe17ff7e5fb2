import { newId } from '@souk/platform/runtime/id';
import { testRecords } from '@souk/platform/testing/test-records';
import { billingHarness, policies } from '../testing/harness.ts';
import { consumersOf } from './consumers.ts';

const types = [
  ...['hold-payment', 'release-payment', 'capture-payment', 'refund-payment', 'refund-noted'],
  'parcel-delivered',
  'user-registered',
];

testRecords('billing', types, async () => {
  const harness = await billingHarness();
  const values = async (type: string) => {
    const userId = newId().replaceAll('-', '');
    await harness.open(userId);
    const orderId = `${userId}-1`;
    if (/^(capture|refund)/.test(type)) await harness.send('hold-payment', orderId);
    if (/^refund/.test(type)) await harness.send('capture-payment', orderId);
    const own = {
      'hold-payment': { parcels: [{ id: `${orderId}/s`, sellerId: 's', amount: 1 }] },
      'refund-payment': { refundId: newId() },
      'refund-noted': { refunded: 0 },
    };
    return { userId, orderId, amount: 1, ...own[type as keyof typeof own] };
  };
  const consumers = consumersOf(policies);
  return { harness, consumers, values, close: () => harness.orm.close() };
});
