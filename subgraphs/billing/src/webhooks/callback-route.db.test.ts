import { newNotifier } from '@souk/platform/runtime/notifier';
import type { RawRequest } from '@souk/platform/service/use-raw-routes';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { ProviderHarness } from '../testing/provider-harness.ts';
import { newSimulated } from '../testing/provider-under-test.ts';
import { callbackRoute, simulatedPageRoutes } from './callback-route.ts';

let billing: BillingHarness;
let shop: ProviderHarness;
beforeAll(async () => {
  billing = await billingHarness();
  billing.now = new Date();
  shop = new ProviderHarness(billing);
});

const eventsDue = newNotifier();
const pages = () => simulatedPageRoutes({ orm: billing.orm, eventsDue });
const request = (secret: string, body = ''): RawRequest => ({
  headers: {},
  body: Buffer.from(body),
  params: { secret },
});

function open(secret: string) {
  const [get] = pages();
  if (!get) throw new Error('There is no page.');
  return get.handle(request(secret));
}

function press(secret: string, body: string) {
  const [, post] = pages();
  if (!post) throw new Error('There is no form.');
  return post.handle(request(secret, body));
}

/** Creates an intent with a page. Returns the secret of the page. */
async function newPage(id: string, returnUrl: string | null): Promise<string> {
  const intent = await shop.provider.createIntent({
    ...{ id, purpose: 'ORDER', returnUrl, expiresAt: new Date(Date.now() + 3_600_000) },
    amount: { currency: 'RUB', minorUnits: 123_456 },
  });
  const url = 'action' in intent ? (intent.action?.url ?? '') : '';
  return url.split('/').at(-1) ?? '';
}

describe('the page of the simulated provider', () => {
  it('has the amount and a form that needs no script, and lets nothing else run', async () => {
    const secret = await newPage('one', 'https://shop.example/"><script>x</script>');
    const { status, headers, body = '' } = await open(secret);
    expect(status).toBe(200);
    expect(body).toContain('1234.56 RUB');
    expect(body).toContain('<form method="post">');
    expect(body).not.toContain('<script');
    expect(headers).toMatchObject({
      ...{ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
      'referrer-policy': 'same-origin',
    });
    const policy = headers?.['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' https://shop.example");
  });

  it('takes one choice, leads back to the shop, and then has no form', async () => {
    const secret = await newPage('two', 'https://shop.example/done');
    let due = 0;
    eventsDue.listen(() => {
      due += 1;
    });
    const answer = await press(secret, 'choice=approve');
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: 'https://shop.example/done' },
    });
    expect(due).toBe(1);
    await press(secret, 'choice=decline');
    expect(await shop.provider.read('intent', 'two')).toMatchObject({ status: 'AUTHORIZED' });
    expect((await open(secret)).body).not.toContain('<form');
  });

  it('without an address of the shop leads to itself', async () => {
    const secret = await newPage('three', null);
    const { headers } = await press(secret, 'choice=decline');
    expect(headers?.location).toBe(`/simulated-payments/${secret}`);
  });

  it.each(['', 'x', '\0'.repeat(22), 'a'.repeat(22), "' or 1=1 --"])(
    'does not exist at %j',
    async (secret) => {
      expect((await open(secret)).status).toBe(404);
      expect((await press(secret, 'choice=approve')).status).toBe(404);
    },
  );

  it.each(['', 'choice=', 'choice=CAPTURED', 'choice=approve\0'])(
    'does not take %j',
    async (body) => {
      const secret = await newPage(`four ${body}`.replaceAll('\0', '0'), null);
      expect((await press(secret, body)).status).toBe(400);
    },
  );
});

describe('a callback', () => {
  it('to the path of another provider finds nothing', async () => {
    const { provider, callback } = await newSimulated(new Date());
    const { transact } = billing;
    const route = callbackRoute({ provider, transact, callsQueued: newNotifier() });
    const { headers, body } = callback('evt_9', 'x');
    const answerTo = async (name: string) =>
      (await route.handle({ headers, body: Buffer.from(body), params: { provider: name } })).status;
    expect([await answerTo('other'), await answerTo('simulated')]).toEqual([404, 204]);
    expect(await billing.run('select event_id from provider_events')).toEqual([
      { event_id: 'evt_9' },
    ]);
  });
});
