import { newId } from '@souk/platform/runtime/id';
import { ann, type InventoryHarness, inventoryHarness, sam, sue } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const mutation = `mutation ($id: ID!, $delta: Int!, $key: ID!) {
  adjustStock(productId: $id, delta: $delta, reason: "Count", idempotencyKey: $key) {
    __typename
    ... on Product { stock { total reserved } }
    ... on BelowReserved { reserved }
    ... on ValidationFailed { fields { path message } }
  }
}`;

async function adjust(id: string, delta: number, key = newId(), viewer = sam) {
  const { adjustStock } = await inventory.ask(viewer, mutation, { id, delta, key });
  return adjustStock;
}

describe('adjusting a stock', () => {
  it('logs who did it and why, once', async () => {
    const id = await inventory.offer(10);
    const fields = { by: 'sam', productId: id, delta: -1, reason: 'Count' };
    await adjust(id, -1, 'logged');
    await adjust(id, -1, 'logged');
    expect(inventory.log).toEqual([{ fields, message: 'adjustStock' }]);
  });

  it('adds units, or removes some', async () => {
    const id = await inventory.offer(10);
    expect(await adjust(id, 5)).toMatchObject({ stock: { total: 15 } });
    expect(await adjust(id, -15)).toMatchObject({ stock: { total: 0 } });
    const published = await inventory.publishedAs('stock-changed', id);
    expect(published.map(({ data }) => data.total)).toEqual([10, 15, 0]);
    expect(await inventory.journalOf(id)).toEqual([10, 5, -15]);
  });

  it('is refused below the reserved units, and leaves nothing', async () => {
    const id = await inventory.offer(10);
    await inventory.checkout([id, 4]).reserve();
    expect(await adjust(id, -7)).toEqual({ __typename: 'BelowReserved', reserved: 4 });
    expect(await inventory.stockOf(id)).toEqual({ total: 10, reserved: 4 });
    expect(await inventory.journalOf(id)).toEqual([10]);
  });

  it.each([2_147_483_647, -2])(
    'is refused for %d, as no stock can have that total',
    async (delta) => {
      const id = await inventory.offer(1);
      expect(await adjust(id, delta)).toEqual({
        __typename: 'ValidationFailed',
        fields: [
          { path: ['delta'], message: expect.stringMatching(/^The new total would be -?\d+/) },
        ],
      });
      expect(await inventory.stockOf(id)).toEqual({ total: 1, reserved: 0 });
    },
  );

  it('changes nothing when it is retried', async () => {
    const id = await inventory.offer(10);
    const answers = [await adjust(id, 5, 'once'), await adjust(id, 5, 'once')];
    expect(answers[1]).toEqual(answers[0]);
    expect(await adjust(id, 6, 'once')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await inventory.stockOf(id)).toEqual({ total: 15, reserved: 0 });
    expect(await inventory.journalOf(id)).toEqual([10, 5]);
  });

  it('counts every change of twenty at once', async () => {
    const id = await inventory.offer(10);
    await Promise.all(Array.from({ length: 20 }, () => adjust(id, 2)));
    expect(await inventory.stockOf(id)).toEqual({ total: 50, reserved: 0 });
  });

  it('answers for the product of another seller as for an unknown one (ID-13)', async () => {
    const id = await inventory.offer(10);
    const refused = await adjust(id, 1, newId(), sue);
    expect(refused).toEqual({ __typename: 'NotFound' });
    expect(await adjust(newId(), 1)).toEqual(refused);
    expect(await inventory.stockOf(id)).toEqual({ total: 10, reserved: 0 });
  });

  it('needs the scope, also for the own product', async () => {
    const id = await inventory.offer(10, {}, 'ann');
    await expect(adjust(id, 1, newId(), ann)).rejects.toThrow(
      'You do not have permission to do this.',
    );
    expect(await inventory.stockOf(id)).toEqual({ total: 10, reserved: 0 });
  });
});
