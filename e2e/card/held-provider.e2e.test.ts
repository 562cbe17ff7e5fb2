import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { placeByCard, untilPage } from '@souk/ops/demo/pay-by-card';
import { Shopper } from '@souk/ops/demo/shopper';
import type { System } from '@souk/ops/system/start-system';
import { atEnd } from '@souk/platform/testing/test-file';
import { newProduct } from '../testing/products.ts';
import { startShop } from '../testing/start-shop.ts';
import { buyer, demoClient } from '../testing/users.ts';

const page = 'https://provider.example/pay';
/** Resolves when the provider is asked; the provider answers nothing until the test lets it. */
let asked = Promise.withResolvers<void>();
let mayAnswer = Promise.withResolvers<void>();

/** A provider that leaves all calls unanswered until `mayAnswer`. */
async function holdingProvider(): Promise<string> {
  const server = createServer(async (request, response) => {
    asked.resolve();
    const { amount, expiresAt } =
      request.method === 'POST' ? ((await json(request)) as Record<string, unknown>) : {};
    await mayAnswer.promise;
    response.writeHead(amount ? 200 : 404, { 'content-type': 'application/json' });
    const intent = { status: 'REQUIRES_ACTION', ref: 'held', code: null };
    response.end(JSON.stringify({ ...intent, amount, action: { url: page, expiresAt } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

let system: System;
beforeAll(async () => {
  const secret = Buffer.from('a secret of thirty-two characters').toString('base64');
  system = await startShop({
    overrides: {
      BILLING_PROVIDER: 'http',
      BILLING_PROVIDER_URL: await holdingProvider(),
      BILLING_PROVIDER_KEY: 'key',
      BILLING_PROVIDER_WEBHOOK_SECRETS: `whsec_${secret}`,
      BILLING_PROVIDER_TIMEOUT_MS: '60000',
    },
  });
});

describe('while the payment provider does not answer', () => {
  it('orders by card are placed, and orders by wallet are confirmed (BIL-14)', async () => {
    const shop = system.running;
    const me = new Shopper(await buyer(shop));
    const productId = await newProduct(demoClient(shop, 'seller'), 10, '10.00');
    const first = await placeByCard(me, productId);
    // From here on billing waits for the answer to a call.
    await asked.promise;
    const second = await placeByCard(me, productId);
    const wallet = await me.placeAllowingDuplicates(productId, 1, randomUUID(), 'SETTLED');
    expect(wallet.order?.status).toBe('CONFIRMED');
    mayAnswer.resolve();
    expect(await untilPage(me, first)).toBe(page);
    expect(await untilPage(me, second)).toBe(page);
  });

  it('the shop stops, and does not wait for the answer', async () => {
    [asked, mayAnswer] = [Promise.withResolvers(), Promise.withResolvers()];
    const me = new Shopper(await buyer(system.running));
    await placeByCard(me, await newProduct(demoClient(system.running, 'seller'), 1, '10.00'));
    await asked.promise;
    await system.stop();
    await expect(fetch(system.running.gatewayUrl)).rejects.toThrow();
  });
});
