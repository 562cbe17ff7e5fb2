import { unauthenticated, unavailable } from '@souk/auth/errors';
import { anonymous, type Caller } from '../request/caller.ts';
import { tokenFor } from '../testing/token.ts';
import { Credential } from './credential.ts';
import { FakeLogin } from './testing/fake-login.ts';

const now = () => new Date();
const viewer = {
  id: 'a',
  username: 'a',
  email: null,
  firstName: null,
  lastName: null,
  roles: [],
  scopes: [],
  azp: 'gateway',
};
const later = (ms: number) => new Date(Date.now() + ms);

function credentialOf(
  caller: Partial<Caller>,
  identifyAgain: () => Promise<Caller> = async () => anonymous,
) {
  const expired: string[] = [];
  const login = new FakeLogin();
  const onExpired = () => void expired.push('expired');
  const credential = new Credential(
    { ...anonymous, viewer, ...caller },
    { identifyAgain, loginEnded: login, onExpired, now },
  );
  return { credential, expired, login };
}

describe('a credential', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it("expires at the bearer token's `exp`, and not before", () => {
    const { expired } = credentialOf({ via: 'bearer', expiresAt: later(300_000) });
    jest.advanceTimersByTime(299_999);
    expect(expired).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(expired).toEqual(['expired']);
  });

  it('expires after more time than a timer can wait', () => {
    const days = 24 * 3_600_000;
    const { expired } = credentialOf({ via: 'bearer', expiresAt: later(60 * days) });
    jest.advanceTimersByTime(59 * days);
    expect(expired).toEqual([]);
    jest.advanceTimersByTime(days);
    expect(expired).toEqual(['expired']);
  });

  it('expires at once when the handshake brings an expired token', () => {
    expect(credentialOf({ via: 'bearer', expiresAt: later(-1) }).expired).toEqual(['expired']);
  });

  it('leaves no timer and no listener when it is released', () => {
    const bearer = credentialOf({ via: 'bearer', expiresAt: later(1_000) });
    const cookie = credentialOf({ via: 'cookie', sessionId: 's-1' });
    expect(cookie.login.listeners).toBe(1);
    bearer.credential.release();
    cookie.credential.release();
    expect([jest.getTimerCount(), cookie.login.listeners]).toEqual([0, 0]);
  });

  it('expires with the session, once', () => {
    const { login, expired } = credentialOf({ via: 'cookie', sessionId: 's-1' });
    login.end('s-1');
    login.end('s-1');
    expect(expired).toEqual(['expired']);
    expect(login.listeners).toBe(0);
  });

  it('is stale when the token of its session is about to expire, but not a bearer token', async () => {
    const [old, young] = [await tokenFor('a', [], '5s'), await tokenFor('a', [], '5m')];
    const stale = (via: Caller['via'], token: string) =>
      credentialOf({ via, token }).credential.isStale;
    expect([stale('cookie', old), stale('cookie', young), stale('bearer', old)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('renews its token once for concurrent callers', async () => {
    let calls = 0;
    const fresh: Caller = { ...anonymous, viewer, via: 'cookie', sessionId: 's-1', token: 'fresh' };
    const identifyAgain = async () => {
      calls += 1;
      return fresh;
    };
    const { credential, expired } = credentialOf(
      { via: 'cookie', sessionId: 's-1', token: 'old' },
      identifyAgain,
    );
    await Promise.all([credential.renew(), credential.renew()]);
    expect([calls, credential.caller.token, expired]).toEqual([1, 'fresh', []]);
  });

  it.each<[string, () => Promise<Caller>, string[], string]>([
    ['expires when the session has ended', async () => anonymous, ['expired'], 'old'],
    [
      'expires when the token is rejected',
      () => Promise.reject(unauthenticated()),
      ['expired'],
      'old',
    ],
    [
      'stays valid while sessions are unavailable',
      () => Promise.reject(unavailable(null)),
      [],
      'old',
    ],
  ])('%s', async (_, identifyAgain, expected, token) => {
    const { credential, expired } = credentialOf(
      { via: 'cookie', sessionId: 's-1', token: 'old' },
      identifyAgain,
    );
    await credential.renew();
    expect([expired, credential.caller.token]).toEqual([expected, token]);
  });
});
