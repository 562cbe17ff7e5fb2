import type { RawRequest } from '@souk/platform/service/use-raw-routes';
import { Webhook } from 'standardwebhooks';
import { type DeliveryHarness, deliveryHarness } from '../testing/harness.ts';
import { carrierCallbackRoute } from './carrier-callback-route.ts';
import { httpCarrier } from './http-carrier.ts';

const secret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
const carrier = httpCarrier({
  ...{ url: 'http://127.0.0.1:9', token: 'token', timeoutMs: 1_000, secrets: [secret] },
});
const body = '{"ref":"r-1"}';

let harness: DeliveryHarness;
let receive: (request: Omit<RawRequest, 'params'>, name?: string) => Promise<{ status: number }>;
beforeEach(async () => {
  harness = await deliveryHarness();
  const route = carrierCallbackRoute({
    transact: harness.transact,
    carrier,
    callsDue: { notify: () => {} },
  });
  receive = (request, name = 'http') => route.handle({ ...request, params: { carrier: name } });
});
afterEach(() => harness.orm.close());

function signed(at = new Date()) {
  return {
    'webhook-id': 'e-1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign('e-1', at, body),
  };
}
const stored = () => harness.run('select carrier, event_id, subject_ref from carrier_callbacks');

describe('a callback that a carrier sends', () => {
  it('is stored under its id (DEL-6)', async () => {
    const answer = await receive({ headers: signed(), body: Buffer.from(body) });
    expect(answer).toEqual({ status: 204 });
    expect(await stored()).toEqual([{ carrier: 'http', event_id: 'e-1', subject_ref: 'r-1' }]);
  });

  it('is 401 with another signature or an old time, and stores nothing', async () => {
    const old = new Date(Date.now() - 6 * 60_000);
    const wrong = [
      {},
      { ...signed(), 'webhook-signature': 'v1,AAAA' },
      { ...signed(), 'webhook-signature': ['v1,AAAA', signed()['webhook-signature']] },
      signed(old),
    ];
    for (const headers of wrong) {
      expect(await receive({ headers, body: Buffer.from(body) })).toEqual({ status: 401 });
    }
    const changed = Buffer.from('{"ref":"r-2"}');
    expect(await receive({ headers: signed(), body: changed })).toEqual({ status: 401 });
    expect(await stored()).toEqual([]);
  });

  it('is 404 for a carrier that the shop does not have, and stores nothing', async () => {
    const answer = await receive({ headers: signed(), body: Buffer.from(body) }, 'another');
    expect(answer).toEqual({ status: 404 });
    expect(await stored()).toEqual([]);
  });

  it('is accepted and stored once when it is repeated, one after the other and at once', async () => {
    const request = { headers: signed(), body: Buffer.from(body) };
    await Promise.all([receive(request), receive(request)]);
    expect(await receive(request)).toEqual({ status: 204 });
    expect(await stored()).toHaveLength(1);
  });
});
