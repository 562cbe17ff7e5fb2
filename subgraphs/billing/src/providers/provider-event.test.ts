import { Webhook } from 'standardwebhooks';
import { providerEventVerifier } from './provider-event.ts';

const secret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;
const verify = providerEventVerifier([secret]);

function verified(text: string) {
  const at = new Date();
  const headers = {
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign('evt_1', at, text),
  };
  return verify(headers, Buffer.from(text));
}

describe('a signed callback of the payment provider', () => {
  it('names its event and our id', () => {
    const event = { eventId: 'evt_1', subjectRef: 'our-id' };
    expect(verified('{"type":"x","data":{"id":"our-id"}}')).toEqual(event);
  });

  it.each(['', '[]', 'null', '{"data":{}}', '{"data":{"id":""}}', 'not JSON'])(
    'with the body %j is refused',
    (text) => {
      expect(verified(text)).toBeNull();
    },
  );
});
