import { Webhook } from 'standardwebhooks';
import { webhookVerifier } from './webhook-verifier.ts';

const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
const [first, second] = [secretOf('first'), secretOf('second')];
const body = JSON.stringify({ type: 'x', data: { id: 'our-id' } });
const event = { eventId: 'evt_1', body: { type: 'x', data: { id: 'our-id' } } };
const now = () => Math.floor(Date.now() / 1_000);

function headersAt(seconds: number, ...secrets: string[]) {
  const signatures = secrets.map((secret) =>
    new Webhook(secret).sign('evt_1', new Date(seconds * 1_000), body),
  );
  return {
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatures.join(' '),
  };
}

const verify = webhookVerifier([first]);
const verified = (headers: Record<string, string | string[] | undefined>, text = body) =>
  verify(headers, Buffer.from(text));

describe('a callback', () => {
  it('is accepted with a signature of the secret', () => {
    expect(verified(headersAt(now(), first))).toEqual(event);
  });

  it('is accepted with one of several signatures, and by one of several secrets', () => {
    expect(verified(headersAt(now(), second, first))).toEqual(event);
    const rotating = webhookVerifier([second, first]);
    expect(rotating(headersAt(now(), first), Buffer.from(body))).toEqual(event);
    expect(rotating(headersAt(now(), second), Buffer.from(body))).toEqual(event);
  });

  it.each([
    ['a signature of another secret', () => headersAt(now(), second)],
    ['a time more than five minutes ago', () => headersAt(now() - 310, first)],
    ['a time more than five minutes ahead', () => headersAt(now() + 310, first)],
    ['no headers', () => ({})],
    ['no signature', () => ({ ...headersAt(now(), first), 'webhook-signature': undefined })],
    ['two ids', () => ({ ...headersAt(now(), first), 'webhook-id': ['evt_1', 'evt_2'] })],
    ['another id', () => ({ ...headersAt(now(), first), 'webhook-id': 'evt_2' })],
    ['an id that has a line break', () => ({ ...headersAt(now(), first), 'webhook-id': 'a\nb' })],
  ])('with %s is refused', (_, headers) => {
    expect(verified(headers())).toBeNull();
  });

  // The signature is one of the number that the last of these times begins with.
  const signedAt = now();
  it.each(['', 'NaN', 'Infinity', '1e9', '-1', ' 1', '12.5', 'abc', `${signedAt}x`])(
    'with the time %j is refused, whatever it compares to',
    (time) => {
      expect(verified({ ...headersAt(signedAt, first), 'webhook-timestamp': time })).toBeNull();
    },
  );

  it.each(['', 'not JSON'])('that is signed, and has the body %j, has no JSON', (text) => {
    const signature = new Webhook(first).sign('evt_1', new Date(now() * 1_000), text);
    const headers = { ...headersAt(now()), 'webhook-signature': signature };
    expect(verified(headers, text)).toEqual({ eventId: 'evt_1', body: null });
  });
});
