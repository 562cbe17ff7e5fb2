import { newId } from '@souk/platform/runtime/id';
import { testRecords } from '@souk/platform/testing/test-records';
import { inventoryHarness } from '../testing/harness.ts';
import { consumersOf } from './consumers.ts';

const types = [
  ...['reserve-stock', 'release-stock', 'commit-stock', 'order-placed', 'order-shipped'],
  'parcel-shipped',
  'foreign order-placed',
];

testRecords('inventory', types, async () => {
  const harness = await inventoryHarness();
  const consumers = consumersOf({ info: () => {} });
  const values = async () => ({
    orderId: newId(),
    productId: await harness.offer(100_000),
    price: 1,
  });
  return { harness, consumers, values, close: () => harness.orm.close() };
});
