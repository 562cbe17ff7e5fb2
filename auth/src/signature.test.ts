import { randomUUID } from 'node:crypto';
import { type SignedRequest, sign, signatureVerifier } from './signature.ts';

const key = 'a key that the gateway and one subgraph hold';
const start = new Date('2026-11-21T09:30:00Z');
const later = (ms: number) => new Date(start.getTime() + ms);

function request(over: Partial<SignedRequest> = {}): SignedRequest {
  return {
    requestId: randomUUID(),
    at: start,
    body: '{"query":"{me{id}}"}',
    token: 'a.b.c',
    ...over,
  };
}

/** Signs a request, verifies it with the given changes, and returns the verdict. */
function verdict(
  sent: SignedRequest,
  over: Partial<SignedRequest> = {},
  { signedWith = key, now = start } = {},
) {
  const { body, token } = { ...sent, ...over };
  const verify = signatureVerifier(key, () => now);
  try {
    verify({ ...sign(signedWith, sent) }, body, token);
    return 'accepted';
  } catch (error) {
    return (error as { reason: string }).reason;
  }
}

describe('a signed request', () => {
  it('is accepted (ID-12)', () => {
    expect(verdict(request())).toBe('accepted');
    expect(verdict(request({ token: null }))).toBe('accepted');
    expect(verdict(request({ body: '' }))).toBe('accepted');
  });

  it('is signed over its bytes, as a string or as a buffer', () => {
    const body = '{"name":"Ω"}';
    expect(verdict(request({ body }), { body: Buffer.from(body) })).toBe('accepted');
  });

  it.each([
    ['with another body', { body: '{"query":"{me{email}}"}' }],
    ['with another token', { token: 'x.y.z' }],
    ['without the token', { token: null }],
    ['with an empty token', { token: '' }],
  ])('is forged when it arrives %s', (_, over) => {
    expect(verdict(request(), over)).toBe('forged');
  });

  it('that is anonymous is forged when it arrives with a token', () => {
    expect(verdict(request({ token: null }), { token: 'a.b.c' })).toBe('forged');
    expect(verdict(request({ token: null }), { token: '-' })).toBe('forged');
  });

  it('is forged when it is signed with another subgraph’s key', () => {
    expect(verdict(request(), {}, { signedWith: 'the key of another subgraph' })).toBe('forged');
  });

  it.each([
    [-30_001, 'stale'],
    [-30_000, 'accepted'],
    [30_000, 'accepted'],
    [30_001, 'stale'],
  ])('that arrives %i ms after it was signed is %s', (ms, expected) => {
    expect(verdict(request(), {}, { now: later(ms) })).toBe(expected);
  });

  it.each(['x-souk-request-id', 'x-souk-at', 'x-souk-signature'])(
    'is unsigned without %s, or with two values of it',
    (name) => {
      const verify = signatureVerifier(key, () => start);
      const sent = request();
      const headers = sign(key, sent);
      for (const value of [undefined, '', ['a', 'b']]) {
        expect(() => verify({ ...headers, [name]: value }, sent.body, sent.token)).toThrow(
          name === 'x-souk-signature' && value === '' ? 'forged' : 'unsigned',
        );
      }
    },
  );

  it.each([
    ['x-souk-at', '1e12'],
    ['x-souk-at', 'NaN'],
    ['x-souk-at', '-000000000001'],
    ['x-souk-request-id', 'short'],
    ['x-souk-request-id', `${randomUUID()}\n${start.getTime()}`],
    ['x-souk-request-id', 'x'.repeat(65)],
  ])('is unsigned when %s is %j', (name, value) => {
    const verify = signatureVerifier(key, () => start);
    const sent = request();
    const headers = { ...sign(key, sent), [name]: value };
    expect(() => verify(headers, sent.body, sent.token)).toThrow('unsigned');
  });

  it.each([
    ['x-souk-at', String(later(1).getTime())],
    ['x-souk-request-id', randomUUID()],
    ['x-souk-signature', sign(key, request())['x-souk-signature']],
    ['x-souk-signature', 'AAAA'],
  ])('is forged when %s was changed', (name, value) => {
    const verify = signatureVerifier(key, () => start);
    const sent = request();
    const headers = { ...sign(key, sent), [name]: value };
    expect(() => verify(headers, sent.body, sent.token)).toThrow('forged');
  });
});

describe('a request that arrives twice', () => {
  it('is replayed until it is stale', () => {
    let now = start;
    const verify = signatureVerifier(key, () => now);
    const sent = request({ at: later(30_000) });
    const send = () => verify({ ...sign(key, sent) }, sent.body, sent.token);
    send();
    for (const ms of [0, 1, 30_000, 59_999, 60_000]) {
      now = later(ms);
      expect(send).toThrow('replayed');
    }
    now = later(60_001);
    expect(send).toThrow('stale');
  });

  it('is replayed however many requests came in between', () => {
    let now = start;
    const verify = signatureVerifier(key, () => now);
    const send = (sent: SignedRequest) => verify({ ...sign(key, sent) }, sent.body, sent.token);
    for (let ms = 0; ms < 300_000; ms += 7_000) {
      now = later(ms);
      const sent = request({ at: now });
      send(sent);
      now = later(ms + 6_999);
      expect(() => send(sent)).toThrow('replayed');
    }
  });

  it('is replayed with another body under the same id, too', () => {
    const verify = signatureVerifier(key, () => start);
    const sent = request();
    verify({ ...sign(key, sent) }, sent.body, sent.token);
    const again = { ...sent, body: '{}' };
    expect(() => verify({ ...sign(key, again) }, again.body, again.token)).toThrow('replayed');
  });

  it('is accepted although a forged one with its id came first', () => {
    const verify = signatureVerifier(key, () => start);
    const sent = request();
    const forged = { ...sign('a guess', sent) };
    expect(() => verify(forged, sent.body, sent.token)).toThrow('forged');
    expect(() => verify({ ...sign(key, sent) }, sent.body, sent.token)).not.toThrow();
  });
});
