import { redactSecrets } from './redact-secrets.ts';

const value = 'b1Zq-77.hidden';
/** A token as identity providers make them, in three parts. */
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjMifQ.c2lnbmF0dXJl';

const names = [
  ...['password', 'newPassword', 'current_password', 'PGPASSWORD'],
  ...['secret', 'clientSecret', 'client_secret'],
  ...['token', 'access_token', 'refreshToken', 'id_token', 'tokens'],
  ...['cookie', 'Cookie', 'set-cookie', 'Set-Cookie', 'cookies'],
  ...['authorization', 'Authorization', 'proxy-authorization'],
  ...['x-souk-signature', 'sessionKey', 'signing_key', 'cursorKey', 'apiKey', 'private-key'],
];

/** The value under a name, at the given depth. */
function nested(name: string, depth: number, inner: unknown): unknown {
  return depth === 0 ? { [name]: inner, other: 'kept' } : { in: [nested(name, depth - 1, inner)] };
}

const redact = (fields: unknown) => JSON.parse(redactSecrets(JSON.stringify(fields)));

describe('a line of the log', () => {
  it.each([...names, 'email', 'telephone', 'recipient'])(
    'has no value of %s, at any depth',
    (name) => {
      for (const depth of [0, 1, 2, 5, 20]) {
        expect(redact(nested(name, depth, value))).toEqual(nested(name, depth, '[Redacted]'));
        expect(redact(nested(name, depth, [value, value]))).toEqual(
          nested(name, depth, '[Redacted]'),
        );
      }
    },
  );

  it.each(['a "quoted" one', 'with \\ and \\"', ', "other": "x"', '{"a":1}', '☃ ünïcödé\n', ''])(
    'stays JSON when a secret is %j',
    (secret) => {
      expect(redact({ token: secret, other: 'kept' })).toEqual({
        token: '[Redacted]',
        other: 'kept',
      });
    },
  );

  it.each(names)('has no %s in a body that is logged as text', (name) => {
    const body = JSON.stringify({ [name]: value, other: 'kept' });
    const { message } = redact({ message: `rejected: ${body}` });
    expect(message).not.toContain(value);
    expect(message).toContain('"other":"kept"');
  });

  it.each([...names, 'code', 'state', 'nonce', 'id_token_hint'])(
    'has no %s in a URL or a form',
    (name) => {
      for (const before of ['https://login.souk.example/cb?', 'GET /auth/callback?a=1&']) {
        expect(redact({ url: `${before}${name}=${value}&page=2#top` })).toEqual({
          url: `${before}${name}=[Redacted]&page=2#top`,
        });
      }
    },
  );

  it('has no form field at its beginning', () => {
    expect(redact({ body: `password=${value}&username=ann` })).toEqual({
      body: 'password=[Redacted]&username=ann',
    });
  });

  it.each([
    [
      'postgres://souk:pa55@127.0.0.1:5432/users',
      'postgres://souk:[Redacted]@127.0.0.1:5432/users',
    ],
    ['connect to kafka://:pa55@host failed', 'connect to kafka://:[Redacted]@host failed'],
    ['Authorization: Bearer abcdefgh.1234', 'Authorization: Bearer [Redacted]'],
    ['sent basic dXNlcjpwYXNz', 'sent basic [Redacted]'],
    [`invalid token ${jwt} in request`, 'invalid token [Redacted] in request'],
    ['cut off eyJhbGciOiJSUz', 'cut off [Redacted]'],
  ])('has no secret in the text %j', (text, left) => {
    expect(redact({ err: { message: text, stack: `Error: ${text}\n    at x` } })).toEqual({
      err: { message: left, stack: `Error: ${left}\n    at x` },
    });
  });

  it.each([
    { msg: 'checkout step', orderId: '7', number: 'S-2026-000001', step: 'hold-payment' },
    { topic: 'order-placed', partition: 3, position: '17', key: 'ann' },
    { msg: 'The token has expired, and the password was changed: log in.', code: 'X' },
    { url: 'http://127.0.0.1:8000/graphql?query={me{id}}', status: 401, cookies: 2 },
    { query: 'select token from sessions where id = $1', state: 'running' },
  ])('keeps what is no secret: %j', (fields) => {
    expect(redact(fields)).toEqual(fields);
  });
});
