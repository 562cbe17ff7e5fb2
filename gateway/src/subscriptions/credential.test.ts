import { unauthenticated, unavailable } from '@souk/auth/refused-token';
import { anonymous, type Caller } from '../request/caller.ts';
import { tokenFor } from '../testing/token.ts';
import { Proof } from './credential.ts';
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

function proofOf(caller: Partial<Caller>, again: () => Promise<Caller> = async () => anonymous) {
  const ended: string[] = [];
  const login = new FakeLogin();
  const onEnd = () => void ended.push('ended');
  const proof = new Proof(
    { ...anonymous, viewer, ...caller },
    { again, sessionEnded: login, onEnd, now },
  );
  return { proof, ended, login };
}

describe('a proof', () => {
  beforeEach(() => void import.meta.jest.useFakeTimers());
  afterEach(() => void import.meta.jest.useRealTimers());

  it("ends at the bearer's last moment, and not before", () => {
    const { ended } = proofOf({ via: 'bearer', expiresAt: later(300_000) });
    import.meta.jest.advanceTimersByTime(299_999);
    expect(ended).toEqual([]);
    import.meta.jest.advanceTimersByTime(1);
    expect(ended).toEqual(['ended']);
  });

  it('ends after months as well: a timer alone could not wait so long', () => {
    const days = 24 * 3_600_000;
    const { ended } = proofOf({ via: 'bearer', expiresAt: later(60 * days) });
    import.meta.jest.advanceTimersByTime(59 * days);
    expect(ended).toEqual([]);
    import.meta.jest.advanceTimersByTime(days);
    expect(ended).toEqual(['ended']);
  });

  it('that was over when it was shown ends at once', () => {
    expect(proofOf({ via: 'bearer', expiresAt: later(-1) }).ended).toEqual(['ended']);
  });

  it('leaves nothing behind when it is released', () => {
    const bearer = proofOf({ via: 'bearer', expiresAt: later(1_000) });
    const cookie = proofOf({ via: 'cookie', sessionId: 's-1' });
    expect(cookie.login.listeners).toBe(1);
    bearer.proof.release();
    cookie.proof.release();
    expect([import.meta.jest.getTimerCount(), cookie.login.listeners]).toEqual([0, 0]);
  });

  it('ends with the session, once', () => {
    const { login, ended } = proofOf({ via: 'cookie', sessionId: 's-1' });
    login.end('s-1');
    login.end('s-1');
    expect(ended).toEqual(['ended']);
    expect(login.listeners).toBe(0);
  });

  it('is stale when the token of its session is, and a bearer never is', async () => {
    const [old, young] = [await tokenFor('a', [], '5s'), await tokenFor('a', [], '5m')];
    const stale = (via: Caller['via'], token: string) => proofOf({ via, token }).proof.isStale;
    expect([stale('cookie', old), stale('cookie', young), stale('bearer', old)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('asks once for a fresh token, however many want one', async () => {
    let asked = 0;
    const fresh: Caller = { ...anonymous, viewer, via: 'cookie', sessionId: 's-1', token: 'fresh' };
    const again = async () => {
      asked += 1;
      return fresh;
    };
    const { proof, ended } = proofOf({ via: 'cookie', sessionId: 's-1', token: 'old' }, again);
    await Promise.all([proof.renew(), proof.renew()]);
    expect([asked, proof.caller.token, ended]).toEqual([1, 'fresh', []]);
  });

  it.each<[string, () => Promise<Caller>, string[], string]>([
    ['ends when the session is over', async () => anonymous, ['ended'], 'old'],
    ['ends when the token is refused', () => Promise.reject(unauthenticated()), ['ended'], 'old'],
    ['goes on when nobody can tell now', () => Promise.reject(unavailable(null)), [], 'old'],
  ])('%s', async (_, again, expected, token) => {
    const { proof, ended } = proofOf({ via: 'cookie', sessionId: 's-1', token: 'old' }, again);
    await proof.renew();
    expect([ended, proof.caller.token]).toEqual([expected, token]);
  });
});
