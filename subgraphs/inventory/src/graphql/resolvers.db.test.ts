import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testEdges } from '@souk/platform/testing/test-edges';
import { inventoryHarness, olga } from '../testing/harness.ts';

testEdges('inventory', async () => {
  const harness = await inventoryHarness();
  const values = async () => {
    const id = await harness.offer(10);
    const orderId = newId();
    await harness.checkout([id, 1]).reserve();
    const { transactionId } = await harness.reserve(newId(), [{ productId: id, quantity: 1 }]);
    const price = { amount: '1.00' };
    const product = { sku: newId(), price, sellerId: 'sam', initialStock: 1, status: 'ACTIVE' };
    const imageUrl = 'https://souk.example/x.png';
    const expected = { expectedVersion: 1, expectedTotal: 10 };
    const entities = { Product: id, Seller: 'sam', Order: orderId, Category: '1' };
    const { picture } = await harness.upload(olga);
    const ids = {
      pictureId: picture.id,
      id,
      productId: id,
      orderId,
      'cancelReservation.id': transactionId,
    };
    // In lists, a product has no key of its own, and a patch names no product.
    const { sku, initialStock } = product;
    const shown = { categories: ['x'], pictures: [{ pictureId: picture.id, alt: 'x' }] };
    const imported = [{ sku, name: 'x', price, initialStock, imageUrl, ...shown }];
    const rows = [
      { id, expectedVersion: 1, input: { name: 'x', price, status: 'ACTIVE', ...shown } },
    ];
    const lists = {
      'importProducts.products': imported,
      'importProducts.inputs': imported,
      'updateProducts.rows': rows,
    };
    return { ...product, ...lists, ...expected, ...entities, ...ids, imageUrl };
  };
  return { harness, viewer: allRights('olga'), values };
});
