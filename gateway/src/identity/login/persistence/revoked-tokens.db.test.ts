import { randomUUID } from 'node:crypto';
import { tokenFor } from '../../../testing/token.ts';
import { startLoginSystem } from '../testing/login-system.ts';
import { endByProvider, endExpired } from './end-sessions.ts';
import type { RevokedTokens } from './revoked-tokens.ts';

const system = await startLoginSystem();

const logout = (named: { userId?: string; providerSession?: string }) =>
  endByProvider(system.sql, {
    jti: randomUUID(),
    expiresAt: new Date(Date.now() + 60_000),
    userId: null,
    providerSession: null,
    ...named,
  });

/** A token of ann's login `sid`, issued so many seconds ago. */
function token(sid: string, secondsAgo = 1): string {
  const iat = Math.floor(Date.now() / 1_000) - secondsAgo;
  const payload = Buffer.from(JSON.stringify({ sub: 'ann', sid, iat })).toString('base64url');
  return `e30.${payload}.signature`;
}

const { revokedTokens } = system.gateway.login;
const { revokedTokens: ofSecond } = system.second.login;

function revoked(tokens: RevokedTokens, one: string): Promise<void> {
  return new Promise((resolve) => tokens.onRevoked(one, resolve));
}

describe('a token', () => {
  it('of a login that the provider has ended is revoked at every gateway, others stay (ID-8)', async () => {
    const [ended, other] = [token('s-1'), token('s-2')];
    const [first, second] = [revoked(revokedTokens, ended), revoked(ofSecond, ended)];
    await logout({ userId: 'ann', providerSession: 's-1' });
    await Promise.all([first, second]);
    expect([revokedTokens.isRevoked(ended), revokedTokens.isRevoked(other)]).toEqual([true, false]);
  });

  it('that was issued before its user was signed out is revoked, a later one is not (ID-8)', async () => {
    const before = token('s-3', 2);
    const isRevoked = revoked(ofSecond, before);
    await logout({ userId: 'ann' });
    await isRevoked;
    expect(ofSecond.isRevoked(token('s-4', -2))).toBe(false);
    await system.sql.query(`delete from revoked_tokens where kind = 'user'`);
    await ofSecond.read();
    expect(ofSecond.isRevoked(before)).toBe(false);
  });

  it('that was revoked before is reported to a new listener at once, and once', async () => {
    await logout({ providerSession: 's-5' });
    await revokedTokens.read();
    let reports = 0;
    revokedTokens.onRevoked(token('s-5'), () => {
      reports += 1;
    });
    await logout({ providerSession: 's-6' });
    await revokedTokens.read();
    expect(reports).toBe(1);
  });

  it('is not reported to a listener that was removed', async () => {
    const removed = revokedTokens.onRevoked(token('s-7'), () => {
      throw new Error('This listener was removed.');
    });
    removed();
    await logout({ providerSession: 's-7' });
    await revokedTokens.read();
    expect(revokedTokens.isRevoked(token('s-7'))).toBe(true);
  });

  it('is revoked as well when it happened while the gateway could not listen (ID-8)', async () => {
    const isRevoked = revoked(ofSecond, token('s-8'));
    await system.sql.query(
      `with broken as (select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query like 'listen %')
      insert into revoked_tokens (kind, id) select 'login', 's-8' from broken limit 1`,
    );
    await isRevoked;
  });

  it('is forgotten a day later, when it has expired anyway', async () => {
    await logout({ providerSession: 's-9' });
    await system.sql.query(`update revoked_tokens set revoked_at = now() - interval '25 hours'`);
    await endExpired(system.sql);
    await revokedTokens.read();
    expect(revokedTokens.isRevoked(token('s-9'))).toBe(false);
  });
});

it('an access token without a login, as a service has it, is never revoked', async () => {
  await logout({ providerSession: 's-10' });
  expect(revokedTokens.isRevoked(await tokenFor('service', []))).toBe(false);
});
