import { newId } from '@souk/platform/runtime/id';
import { ann, type OrdersHarness, ordersHarness } from '../testing/harness.ts';

let orders: OrdersHarness;
beforeEach(async () => {
  orders = await ordersHarness();
});
afterEach(() => orders.orm.close());

async function placedByCard(): Promise<string> {
  const { placeOrder } = await orders.ask(
    ann,
    `mutation ($key: ID!) { placeOrder(
      input: { items: [{ productId: "tea", quantity: 2 }], payWith: CARD }, idempotencyKey: $key
    ) { ... on OrderPlaced { order { id } } } }`,
    { key: newId() },
  );
  await orders.wake();
  return (placeOrder as { order: { id: string } }).order.id;
}

const expiresAt = () => new Date(orders.now.getTime() + 7_200_000);

describe('an order by card', () => {
  it('says so in its command, as often as that is sent (BIL-14)', async () => {
    const id = await placedByCard();
    orders.now = new Date(orders.now.getTime() + 5_000);
    await orders.wake();
    const holds = (await orders.published(id)).filter(({ type }) => type === 'hold-payment');
    expect(holds.map(({ data }) => data.payWith)).toEqual(['CARD', 'CARD']);
  });

  it('waits until its buyer has approved, and a minute more', async () => {
    const id = await placedByCard();
    await orders.actionRequired(id, expiresAt());
    orders.now = new Date(orders.now.getTime() + 7_259_000);
    await orders.wake();
    expect((await orders.orderOf(id)).checkout.route).toBe('FORWARD');
    orders.now = new Date(orders.now.getTime() + 61_000);
    await orders.wake();
    expect((await orders.orderOf(id)).checkout).toMatchObject({
      route: 'BACK',
      ending: { code: 'TIMED_OUT' },
    });
  });

  it('is not changed by an action of a hold that is over, repeated, or of another order', async () => {
    const id = await placedByCard();
    const until = expiresAt();
    await orders.actionRequired(id, until);
    await orders.actionRequired(id, until);
    await orders.actionRequired(newId(), until);
    await orders.reply(id, 'payment-succeeded');
    const before = await orders.orderOf(id);
    await orders.actionRequired(id, new Date(until.getTime() + 1));
    expect(await orders.orderOf(id)).toEqual(before);
  });

  it('goes on when approval and reply come at once', async () => {
    const id = await placedByCard();
    await Promise.all([
      orders.actionRequired(id, expiresAt()),
      orders.reply(id, 'payment-succeeded'),
    ]);
    expect((await orders.orderOf(id)).status).toBe('PAID');
  });
});

it('an order from the account says nothing of a card', async () => {
  const id = await orders.placed();
  await orders.wake();
  const [hold] = (await orders.published(id)).filter(({ type }) => type === 'hold-payment');
  expect(hold?.data).not.toHaveProperty('payWith');
});
