import {
  type Choice,
  choose,
  depositByCard,
  placeByCard,
  startDeposit,
  untilAction,
  untilEnded,
  untilOutcome,
  untilPage,
} from '@souk/ops/demo/pay-by-card';
import { Shopper } from '@souk/ops/demo/shopper';
import { newProduct } from '../testing/products.ts';
import { sharedShop } from '../testing/shared-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const shop = sharedShop();
const newBuyer = async () => new Shopper(await buyer(shop));
const product = () => newProduct(demoClient(shop, 'seller'), 10, '100.00');

describe('a deposit by card', () => {
  it('that the buyer approves on the page of the provider is credited (BIL-14)', async () => {
    const me = await newBuyer();
    await depositByCard(me, '250.00');
    expect(await me.balance()).toBe('5250.00');
  });

  it('that the buyer declines brings nothing (BIL-14)', async () => {
    const me = await newBuyer();
    const { account } = await me.client.ask<{ account: { id: string } }>('{ account { id } }');
    const { id } = await startDeposit(me, account.id, '250.00');
    await choose((await untilAction(me, id)).action?.url ?? '', 'decline');
    expect(await untilEnded(me, id)).toMatchObject({ status: 'FAILED', failureReason: 'DECLINED' });
    expect(await me.balance()).toBe('5000.00');
  });
});

describe('an order by card', () => {
  const outcomes: readonly (readonly [Choice, string, object | null])[] = [
    ['approve', 'CONFIRMED', null],
    ['decline', 'FAILED', { code: 'CARD_DECLINED' }],
    ['refuse-capture', 'FAILED', { code: 'CAPTURE_REFUSED' }],
  ];

  it.each(outcomes)('after %s is %s, and the account is as before (BIL-14)', async (...row) => {
    const [choice, status, failure] = row;
    const me = await newBuyer();
    const id = await placeByCard(me, await product());
    await choose(await untilPage(me, id), choice);
    expect(await untilOutcome(me, id)).toMatchObject({ status, failure });
    expect(await me.balance()).toBe('5000.00');
  });

  it('that is cancelled while it waits cannot be paid any more (BIL-14)', async () => {
    const me = await newBuyer();
    const id = await placeByCard(me, await product());
    const page = await untilPage(me, id);
    expect(await me.change('cancelOrder', id)).toBe('CANCELLED');
    await choose(page, 'approve');
    expect((await me.watch(id, 'CANCELLED')).at(-1)).toBe('CANCELLED');
  });
});

describe('the gateway', () => {
  const at = (path: string) => new URL(path, shop.gatewayUrl).href;

  it.each([
    ['without a signature', {}],
    [
      'with a wrong one',
      { 'webhook-id': 'e', 'webhook-timestamp': '1', 'webhook-signature': 'v1,x' },
    ],
  ])('answers a callback %s with 401 (BIL-14)', async (_, headers) => {
    const body = '{"data":{"id":"x"}}';
    const response = await fetch(at('/webhooks/payments/simulated'), {
      method: 'POST',
      headers,
      body,
    });
    expect(response.status).toBe(401);
  });

  it('shows the page of a payment, which needs no script, and none for another address', async () => {
    const me = await newBuyer();
    const url = await untilPage(me, await placeByCard(me, await product()));
    const page = await fetch(url);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('100.00 RUB');
    expect((await fetch(at('/simulated-payments/AAAAAAAAAAAAAAAAAAAAAA'))).status).toBe(404);
  });
});
