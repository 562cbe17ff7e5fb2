import { newId } from '@souk/platform/runtime/id';
import { race } from '@souk/platform/testing/race';
import { consumersOf } from '../events/consumers.ts';
import { type Checkout, type InventoryHarness, inventoryHarness } from '../testing/harness.ts';

let inventory: InventoryHarness;
beforeAll(async () => {
  inventory = await inventoryHarness();
});

describe('of two at once,', () => {
  const consumers = consumersOf({ info: () => {} });

  /** The second begins when the first has run, and the first commits when the second waits for it. */
  function together(first: readonly [string, object], second: readonly [string, object]) {
    return race(
      inventory.orm,
      inventory.transact,
      (held) => inventory.handle(consumers, first[0], [{ data: first[1] }], held),
      () => inventory.receive(second[0], { data: second[1] }),
    );
  }

  const cancel = ({ orderId }: Checkout, productId: string, quantity: number, id = newId()) => {
    const lines = [{ productId, quantity }];
    return ['release-stock', { orderId, expired: false, cancellationId: id, lines }] as const;
  };
  const ship = ({ orderId }: Checkout, productId: string, quantity: number) =>
    ['parcel-shipped', { orderId, items: [{ productId, quantity }] }] as const;
  const repliesTo = async ({ orderId }: Checkout) => {
    const replies = await inventory.published(orderId);
    return replies.filter(({ type }) => type === 'stock-released').map(({ data }) => data);
  };

  it('one of two cancellations gets the last units', async () => {
    const [order, [tea = '']] = await inventory.confirmed(3);
    await together(cancel(order, tea, 2), cancel(order, tea, 2));
    const replies = await repliesTo(order);
    expect(replies.map(({ success }) => success).sort()).toEqual([false, true]);
    expect(replies.map(({ data }) => data)).toContainEqual({ code: 'NOT_RESERVED' });
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 1 });
  });

  it('one cancellation releases once, and both replies are the same', async () => {
    const [order, [tea = '']] = await inventory.confirmed(3);
    const id = newId();
    await together(cancel(order, tea, 1, id), cancel(order, tea, 1, id));
    const [one, two] = await repliesTo(order);
    expect(one).toMatchObject({ success: true });
    expect(two).toEqual(one);
    expect(await inventory.stockOf(tea)).toEqual({ total: 10, reserved: 2 });
  });

  it('a parcel that ships first refuses the cancellation', async () => {
    const [order, [tea = '']] = await inventory.confirmed(3);
    await together(ship(order, tea, 3), cancel(order, tea, 1));
    expect(await repliesTo(order)).toMatchObject([{ data: { code: 'ALREADY_SHIPPED' } }]);
    expect(await inventory.stockOf(tea)).toEqual({ total: 7, reserved: 0 });
    expect(await order.state()).toEqual({ status: 'SHIPPED', lines: [[tea, '0', '3']] });
  });

  it('a cancellation that comes first leaves the parcel the other units', async () => {
    const [order, [tea = '']] = await inventory.confirmed(3);
    await together(cancel(order, tea, 1), ship(order, tea, 3));
    expect(await repliesTo(order)).toMatchObject([{ success: true }]);
    expect(await inventory.stockOf(tea)).toEqual({ total: 8, reserved: 0 });
    expect(await order.state()).toEqual({ status: 'SHIPPED', lines: [[tea, '1', '2']] });
  });

  it('the parcel and its order ship the goods once', async () => {
    const [order, [tea = '']] = await inventory.confirmed(3);
    await together(ship(order, tea, 3), ['order-shipped', { orderId: order.orderId }]);
    expect(await inventory.stockOf(tea)).toEqual({ total: 7, reserved: 0 });
  });
});
