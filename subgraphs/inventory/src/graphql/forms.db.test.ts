import { newId } from '@souk/platform/runtime/id';
import { allRights } from '@souk/platform/testing/all-rights';
import { testForms } from '@souk/platform/testing/test-forms';
import { type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

const newProduct = () => ({ sku: newId(), name: 'Tea', price: { amount: '4.50' } });
const offered = async (inventory: InventoryHarness) => ({ productId: await inventory.offer(10) });
const changed = async (inventory: InventoryHarness) => ({
  id: await inventory.offer(10),
  expectedVersion: 1,
});
const start = async () => ({ harness: await inventoryHarness(), viewer: allRights('olga') });

testForms('inventory', start, [
  { name: 'createProduct', answer: 'Product', input: async () => newProduct() },
  {
    name: 'importProducts',
    answer: 'ImportedProducts',
    input: async () => ({ products: [newProduct(), newProduct()] }),
    renamed: { products: 'inputs' },
  },
  {
    name: 'updateProduct',
    answer: 'Product',
    input: async (inventory) => ({ ...(await changed(inventory)), name: 'Green tea' }),
  },
  { name: 'archiveProduct', answer: 'Product', input: changed },
  {
    name: 'setStock',
    answer: 'Product',
    input: async (inventory) => ({ ...(await offered(inventory)), quantity: 3 }),
  },
  {
    name: 'adjustStock',
    answer: 'Product',
    input: async (inventory) => ({ ...(await offered(inventory)), delta: 3 }),
  },
  {
    name: 'reserveStock',
    answer: 'SagaStepResult',
    input: async (inventory) => ({
      orderId: newId(),
      items: [{ ...(await offered(inventory)), quantity: 1 }],
    }),
  },
  { name: 'cancelReservation', answer: 'SagaStepResult', input: async () => ({ id: newId() }) },
]);
