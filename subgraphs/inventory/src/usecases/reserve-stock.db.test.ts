import { hashOf } from '@souk/platform/messaging/idempotency';
import { newId } from '@souk/platform/runtime/id';
import { type InventoryHarness, inventoryHarness, sam } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

const two = (productId: string) => [{ productId, quantity: 2 }];

describe('an external orchestrator', () => {
  it('reserves stock, and cancels by the id of the reservation (INV-7, INV-8, SAG-4)', async () => {
    const tea = await inventory.offer(10);
    const reserved = await inventory.reserve(newId(), two(tea));
    expect(reserved).toEqual({
      __typename: 'SagaStepResult',
      success: true,
      message: 'Done.',
      transactionId: expect.any(String),
      data: null,
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
    expect(await inventory.cancel(reserved.transactionId)).toEqual(reserved);
    expect(await inventory.cancel(reserved.transactionId)).toEqual(reserved);
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('is refused all lines when one is short, and that is no error (INV-7)', async () => {
    const [tea, mug] = [await inventory.offer(10), await inventory.offer(1)];
    expect(await inventory.reserve(newId(), [...two(tea), ...two(mug)])).toEqual({
      __typename: 'SagaStepResult',
      success: false,
      message: `Not enough in stock of ${mug}.`,
      transactionId: null,
      data: { code: 'OUT_OF_STOCK', productIds: [mug] },
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('changes nothing by a retry, with the same key or another', async () => {
    const tea = await inventory.offer(10);
    const orderId = newId();
    const first = await inventory.reserve(orderId, two(tea), 'key');
    expect(await inventory.reserve(orderId, two(tea), 'key')).toEqual(first);
    expect(await inventory.reserve(orderId, two(tea))).toEqual(first);
    const other = await inventory.reserve(newId(), two(tea), 'key');
    expect(other.__typename).toBe('IdempotencyKeyReused');
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('replays a key that was stored for the fields that the client sent', async () => {
    const tea = await inventory.offer(10);
    const sent = { orderId: newId(), items: two(tea), idempotencyKey: 'stored' };
    const reply = { success: true, message: null, transactionId: newId(), data: null };
    await inventory.run(
      `insert into stored_answers (caller_id, operation, key, request_hash, answer, at)
       values ('orchestrator', 'reserveStock', 'stored', ?, ?, now())`,
      [hashOf(sent), JSON.stringify(reply)],
    );
    expect(await inventory.reserve(sent.orderId, sent.items, 'stored')).toMatchObject({
      ...reply,
      message: 'Done.',
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('reserves once when it asks five times at once', async () => {
    const tea = await inventory.offer(10);
    const orderId = newId();
    const asked = Array.from({ length: 5 }, () => inventory.reserve(orderId, two(tea)));
    const ids = (await Promise.all(asked)).map(({ transactionId }) => transactionId);
    expect(new Set(ids).size).toBe(1);
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('is refused for an order of the shop (RST-4)', async () => {
    const tea = await inventory.offer(10);
    const reserved = inventory.checkout([tea, 2]);
    await reserved.reserve();
    const placed = newId();
    await inventory.receive('order-placed', { data: { orderId: placed } });
    for (const orderId of [reserved.orderId, placed]) {
      const refused = { __typename: 'ManagedByCheckout', orderId };
      expect(await inventory.reserve(orderId, two(tea))).toEqual(refused);
    }
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('needs its scope: nobody else reserves anything', async () => {
    const tea = await inventory.offer(10);
    const orderId = newId();
    const attempt = inventory.reserve(orderId, two(tea), newId(), sam);
    await expect(attempt).rejects.toThrow('You do not have permission to do this.');
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
    expect(await inventory.published(orderId)).toEqual([]);
  });

  it.each([
    ['a quantity of zero', [{ productId: 'tea', quantity: 0 }], ['items', '0', 'quantity']],
    ['no lines', [], ['items']],
  ])('is refused for %s (GW-8)', async (_, items, path) => {
    expect(await inventory.reserve(newId(), items)).toEqual({
      __typename: 'ValidationFailed',
      fields: [{ path }],
    });
  });
});
