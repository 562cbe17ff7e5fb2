import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { atEnd } from '@souk/platform/testing/test-file';
import { newSimulated, webhookSecret } from '../../testing/provider-under-test.ts';
import { serveProvider } from '../../testing/serve-provider.ts';
import { paymentProviderContract } from '../payment-provider.contract.ts';
import { HttpProvider } from './http-provider.ts';

const apiKey = 'a key of the shop';
const settings = { name: 'http', apiKey, webhookSecrets: [webhookSecret], timeoutMs: 60_000 };

paymentProviderContract(async (start) => {
  const simulated = await newSimulated(start);
  const { url } = await serveProvider(simulated.provider, apiKey);
  return { ...simulated, provider: new HttpProvider({ ...settings, url }) };
});

const amount = { currency: 'RUB', minorUnits: 1 };
const intent = {
  id: 'one',
  amount,
  purpose: 'ORDER',
  returnUrl: null,
  expiresAt: new Date(0),
} as const;

/** A provider that answers everything with one status and text, or not at all. */
async function answering(status: number | null, text = ''): Promise<HttpProvider> {
  const server = createServer((_, response) => {
    if (status !== null) response.writeHead(status).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Short only where no answer comes.
  return new HttpProvider({ ...settings, url, timeoutMs: status === null ? 50 : 60_000 });
}

describe('what is not a state or a refusal is UNAVAILABLE, never a failure:', () => {
  it.each([
    ['no answer in time', null, ''],
    ['500', 500, '{}'],
    ['429', 429, '{"code":"SLOW_DOWN","message":"x"}'],
    ['401', 401, '{"code":"NO_KEY","message":"x"}'],
    ['409 without a reason', 409, '{}'],
    ['200 without JSON', 200, '<html>'],
    ['200 with another body', 200, '{"status":"PAID"}'],
    [
      'a status that is not known',
      200,
      '{"status":"PAID","ref":"x","amount":{"currency":"RUB","minorUnits":1},"action":null,"code":null}',
    ],
  ])('%s', async (_, status, text) => {
    const provider = await answering(status, text);
    const answers = await Promise.all([
      provider.createIntent(intent),
      provider.capture('x', intent),
      provider.cancel('x', 'one'),
      provider.refund('x', intent),
      provider.payout({ ...intent, sellerRef: 'sam' }),
      provider.read('intent', 'one'),
      provider.read('refund', 'one'),
    ]);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set(['UNAVAILABLE']));
  });

  it('no connection', async () => {
    const provider = new HttpProvider({ ...settings, url: 'http://127.0.0.1:1' });
    expect(await provider.read('intent', 'one')).toEqual({ status: 'UNAVAILABLE' });
  });
});

it('409 and 422 with a code are refusals for good', async () => {
  const provider = await answering(422, '{"code":"NO_SUCH_CARD","message":"No such card."}');
  expect(await provider.createIntent(intent)).toEqual({
    status: 'REFUSED',
    code: 'NO_SUCH_CARD',
    message: 'No such card.',
  });
});
