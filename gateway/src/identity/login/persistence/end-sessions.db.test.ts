import { randomBytes, randomUUID } from 'node:crypto';
import { newLogger } from '@souk/platform/runtime/logger';
import { emptyDatabase } from '@souk/platform/testing/postgres';
import { atEnd } from '@souk/platform/testing/test-file';
import { endByProvider } from './end-sessions.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';
import { insertSession } from './session-rows.ts';

const pool = openPool(await emptyDatabase(), 3, newLogger('test', 'silent'));
await migrate(pool);
atEnd(() => pool.end());

const sessions = [
  { userId: 'ann', providerSession: 'login-1' },
  { userId: 'ann', providerSession: 'login-2' },
  { userId: 'ann', providerSession: null },
  { userId: 'bob', providerSession: 'login-3' },
];

beforeEach(async () => {
  await pool.query('truncate sessions');
  for (const session of sessions) {
    const tokens = { tokens: randomBytes(40), tokenExpiresAt: new Date(), userAgent: null };
    await insertSession(pool, { id: randomBytes(32), ...tokens, ...session });
  }
});

/** The users of the remaining sessions after a logout at the provider. */
async function leftAfter(logout: { userId: string | null; providerSession: string | null }) {
  await endByProvider(pool, { jti: randomUUID(), expiresAt: new Date(), ...logout });
  const { rows } = await pool.query('select user_id as user from sessions order by user_id');
  return rows.map(({ user }) => user);
}

describe('a logout at the provider (ID-8)', () => {
  it('of a user ends all sessions of that user', async () => {
    expect(await leftAfter({ userId: 'ann', providerSession: null })).toEqual(['bob']);
  });

  it('of a login ends the sessions of that login', async () => {
    const left = await leftAfter({ userId: null, providerSession: 'login-3' });
    expect(left).toEqual(['ann', 'ann', 'ann']);
  });

  it('of a login of a user ends only the sessions of both', async () => {
    const left = await leftAfter({ userId: 'ann', providerSession: 'login-1' });
    expect(left).toEqual(['ann', 'ann', 'bob']);
    expect(await leftAfter({ userId: 'ann', providerSession: 'login-3' })).toHaveLength(3);
  });

  it('that arrives twice at once is accepted once', async () => {
    const logout = {
      ...{ jti: randomUUID(), expiresAt: new Date(), userId: 'ann', providerSession: null },
    };
    const accepted = await Promise.all([endByProvider(pool, logout), endByProvider(pool, logout)]);
    expect(accepted.toSorted()).toEqual([false, true]);
  });
});
