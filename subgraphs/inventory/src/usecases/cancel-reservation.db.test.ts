import { newId } from '@souk/platform/runtime/id';
import { type InventoryHarness, inventoryHarness, sam } from '../testing/harness.ts';

let inventory: InventoryHarness;
let tea: string;
beforeAll(async () => {
  inventory = await inventoryHarness();
});
beforeEach(async () => {
  tea = await inventory.offer(10);
});

const two = () => [{ productId: tea, quantity: 2 }];

describe('cancelling the reservation of an external order', () => {
  it('releases its stock, by the id of the order too (INV-8)', async () => {
    const orderId = newId();
    const { transactionId } = await inventory.reserve(orderId, two());
    expect(await inventory.cancel(orderId)).toMatchObject({ success: true, transactionId });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('that was never made refuses it afterwards (INV-8)', async () => {
    const orderId = newId();
    expect(await inventory.cancel(orderId)).toMatchObject({ success: true });
    expect(await inventory.reserve(orderId, two())).toMatchObject({
      success: false,
      message: 'The order was cancelled.',
      data: { code: 'GIVEN_UP', productIds: [] },
    });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 0 });
  });

  it('is refused for an order of the shop, and leaves its stock (RST-4)', async () => {
    const order = inventory.checkout([tea, 2]);
    const reservationId = (await order.reserve())?.data.transactionId;
    const placed = newId();
    await inventory.receive('order-placed', { data: { orderId: placed } });
    const refused = (orderId: string) => ({ __typename: 'ManagedByCheckout', orderId });
    expect(await inventory.cancel(placed)).toEqual(refused(placed));
    expect(await inventory.cancel(reservationId)).toEqual(refused(order.orderId));
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('changes nothing when it is retried', async () => {
    const [orderId, other] = [newId(), newId()];
    await inventory.reserve(orderId, two());
    await inventory.reserve(other, two());
    const cancelled = await inventory.cancel(orderId, 'one');
    expect(await inventory.cancel(orderId, 'one')).toEqual(cancelled);
    expect((await inventory.cancel(other, 'one')).__typename).toBe('IdempotencyKeyReused');
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('releases once when it is asked five times at once', async () => {
    const [orderId, other] = [newId(), newId()];
    await inventory.reserve(orderId, two());
    await inventory.reserve(other, two());
    const asked = Array.from({ length: 5 }, () => inventory.cancel(orderId));
    const ids = (await Promise.all(asked)).map(({ transactionId }) => transactionId);
    expect(new Set(ids).size).toBe(1);
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('needs the scope of an orchestrator', async () => {
    const orderId = newId();
    await inventory.reserve(orderId, two());
    const attempt = inventory.cancel(orderId, newId(), sam);
    await expect(attempt).rejects.toThrow('You do not have permission to do this.');
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });
});
