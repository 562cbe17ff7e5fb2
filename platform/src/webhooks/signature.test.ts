import { Webhook } from 'standardwebhooks';
import { newWebhookSecret, signatureHeaders } from './signature.ts';

const body = Buffer.from('{"type":"ORDER_SHIPPED","name":"чай"}');
const signed = { id: '0f8fad5b-d9cb-469f-a165-70867728950e', at: new Date(), body };

describe('the signature of a webhook', () => {
  it('is verified by the library of Standard Webhooks', () => {
    const secret = newWebhookSecret();
    const headers = signatureHeaders(signed, [secret]);
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body.toString()));
    expect(headers['webhook-id']).toBe(signed.id);
  });

  it('is verified with either secret while one replaces another', () => {
    const [next, previous] = [newWebhookSecret(), newWebhookSecret()];
    const headers = signatureHeaders(signed, [next, previous]);
    for (const secret of [next, previous]) new Webhook(secret).verify(body, headers);
    expect(() => new Webhook(newWebhookSecret()).verify(body, headers)).toThrow(/signature/);
  });

  it.each([
    ['another body', { body: Buffer.from('{}') }],
    ['another id', { id: 'another' }],
  ])('does not fit %s', (_, change) => {
    const secret = newWebhookSecret();
    const headers = { ...signatureHeaders({ ...signed, ...change }, [secret]) };
    headers['webhook-id'] = signed.id;
    expect(() => new Webhook(secret).verify(body, headers)).toThrow(/signature/);
  });

  it('has secrets of 32 random bytes', () => {
    const secret = newWebhookSecret();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(newWebhookSecret()).not.toBe(secret);
  });
});
