import { anonymous, endedSession } from '../request/caller.ts';
import type { Sessions } from '../request/sessions.ts';
import { startGatewayHarness } from '../testing/gateway-harness.ts';
import { noRevocations } from '../testing/no-revocations.ts';
import { tokenFor, verify } from '../testing/token.ts';
import { useIdentity } from './use-identity.ts';

const token = await tokenFor('ann', ['seller']);
const revoked = await tokenFor('eve', ['seller']);
const expired = await tokenFor('ann', [], '-1m');
const expiresAt = new Date('2026-11-21T10:00:00Z');

/** One session, behind the cookie `session=good`. */
const sessions: Sessions = {
  hasCookie: ({ headers }) => headers.cookie !== undefined,
  find: async ({ headers: { cookie } }) => {
    if (cookie === 'session=lost') throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
    return cookie === 'session=good' ? { sessionId: 's-1', token, expiresAt } : null;
  },
};
const revokedTokens = { ...noRevocations, isRevoked: (one: string) => one === revoked };
const identify = useIdentity({ verify, sessions, revokedTokens, origins: ['http://shop.test'] });
const cookie = 'session=good';
const json = { 'content-type': 'application/json; charset=utf-8' };

async function codeFor(headers: Record<string, string>, method = 'POST'): Promise<unknown> {
  const caller = identify({ headers, method });
  return caller.then(
    ({ via }) => via,
    (error) => [error.extensions.code, error.extensions.http.status],
  );
}

describe('the caller', () => {
  it('is anonymous without a credential', async () => {
    expect(await identify({ headers: {} })).toEqual(anonymous);
  });

  it('is refused with a bearer token that was revoked (ID-8)', async () => {
    expect(await codeFor({ authorization: `Bearer ${revoked}` })).toEqual(['UNAUTHENTICATED', 401]);
  });

  it('is identified by a bearer token, until it expires (ID-5)', async () => {
    const { viewer, ...caller } = await identify({ headers: { authorization: `Bearer ${token}` } });
    expect(viewer).toMatchObject({
      username: 'ann',
      scopes: expect.arrayContaining(['stock:write']),
    });
    const seconds = JSON.parse(atob(token.split('.')[1] ?? '')).exp;
    expect(caller).toEqual({
      token,
      via: 'bearer',
      expiresAt: new Date(seconds * 1_000),
      sessionId: null,
    });
  });

  it('is identified by a session, until it ends (ID-4)', async () => {
    const { viewer, ...caller } = await identify({ headers: { cookie, ...json }, method: 'POST' });
    expect(viewer).toMatchObject({ username: 'ann' });
    expect(caller).toEqual({ token, via: 'cookie', expiresAt, sessionId: 's-1' });
  });

  it('is anonymous when the session has ended', async () => {
    const headers = { cookie: 'session=old', ...json };
    expect(await identify({ headers, method: 'POST' })).toEqual(endedSession);
    expect(endedSession.viewer).toBeNull();
  });

  it.each([
    ['a malformed token', 'Bearer abc'],
    ['another scheme', 'Basic YW5uOmFubg=='],
    ['an expired token', `Bearer ${expired}`],
    ['a changed token', `Bearer ${token.slice(0, -4)}AAAA`],
  ])('is rejected with %s (ID-4)', async (_, authorization) => {
    expect(await codeFor({ authorization })).toEqual(['UNAUTHENTICATED', 401]);
  });

  it('may not send two credentials, valid or not (ID-5)', async () => {
    const authorization = `Bearer ${token}`;
    expect(await codeFor({ cookie, authorization, ...json })).toEqual(['BAD_REQUEST', 400]);
    const old = 'session=old';
    expect(await codeFor({ cookie: old, authorization, ...json })).toEqual(['BAD_REQUEST', 400]);
  });

  it('may use a session only from an allowed origin', async () => {
    expect(await codeFor({ cookie, origin: 'http://shop.test', ...json })).toBe('cookie');
    const foreign = ['http://evil.test', 'http://shop.test.evil.test', 'null', 'https://shop.test'];
    for (const origin of foreign) {
      expect(await codeFor({ cookie, origin, ...json })).toEqual(['FORBIDDEN', 403]);
      expect(await codeFor({ cookie, origin }, 'GET')).toEqual(['FORBIDDEN', 403]);
    }
  });

  it('may write with a session only in JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      expect(await codeFor({ cookie, 'content-type': type })).toEqual(['BAD_REQUEST', 400]);
    }
    expect(await codeFor({ cookie, 'content-length': '1' })).toEqual(['BAD_REQUEST', 400]);
    expect(await codeFor({ cookie, 'transfer-encoding': 'chunked' })).toEqual(['BAD_REQUEST', 400]);
    expect(await codeFor({ cookie }, 'GET')).toBe('cookie');
  });

  it('may write with a session without a body, unless another site sends the request', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect(await codeFor({ cookie }, method)).toBe('cookie');
      const foreign = { cookie, 'sec-fetch-site': 'cross-site', ...json };
      expect(await codeFor(foreign, method)).toEqual(['BAD_REQUEST', 400]);
      const allowed = { ...foreign, origin: 'http://shop.test' };
      expect(await codeFor(allowed, method)).toBe('cookie');
    }
  });

  it('is not rejected, but gets 503, while sessions are out of reach', async () => {
    expect(await codeFor({ cookie: 'session=lost', ...json })).toEqual(['UNAVAILABLE', 503]);
  });
});

describe('a request', () => {
  const vault = {
    sdl: 'type Query { mine: Int @authenticated }',
    resolvers: { Query: { mine: () => 1 } },
  };

  it('with a session is forwarded with its token (ID-4)', async () => {
    const { ask, subgraphs, stop } = await startGatewayHarness({ vault }, { sessions });
    expect((await ask('{ mine }', { headers: { cookie } })).body).toEqual({ data: { mine: 1 } });
    expect(subgraphs.vault?.received[0]?.headers).toMatchObject({
      authorization: `Bearer ${token}`,
    });
    expect(subgraphs.vault?.received[0]?.headers).not.toHaveProperty('cookie');
    await stop();
  });

  it('without a valid credential is rejected, without details (ID-4, ID-5)', async () => {
    const { ask, stop } = await startGatewayHarness({ vault }, { sessions });
    const statusFor = async (headers: Record<string, string>) => {
      const { status, text } = await ask('{ mine }', { headers });
      expect(text).not.toMatch(/jwt|ECONN|10\.0\.0\.7|session=/i);
      return status;
    };
    expect(await statusFor({})).toBe(401);
    expect(await statusFor({ cookie: 'session=tampered' })).toBe(401);
    expect(await statusFor({ authorization: 'Bearer abc' })).toBe(401);
    expect(await statusFor({ cookie, authorization: `Bearer ${token}` })).toBe(400);
    expect(await statusFor({ cookie, origin: 'http://evil.test' })).toBe(403);
    expect(await statusFor({ cookie: 'session=lost' })).toBe(503);
    await stop();
  });
});
