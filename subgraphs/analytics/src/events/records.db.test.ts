import { newId } from '@souk/platform/runtime/id';
import { testRecords } from '@souk/platform/testing/test-records';
import { analyticsHarness, zone } from '../testing/harness.ts';
import { consumersOf } from './consumers.ts';

const types = [
  ...['order-placed', 'order-confirmed', 'order-cancelled', 'order-failed', 'parcel-cancelled'],
  ...['refund-recorded', 'stock-changed', 'foreign order-placed'],
];

testRecords('analytics', types, async () => {
  const harness = await analyticsHarness();
  const values = async () => ({ orderId: newId(), productId: newId() });
  return { harness, consumers: consumersOf(zone), values, close: () => harness.orm.close() };
});
