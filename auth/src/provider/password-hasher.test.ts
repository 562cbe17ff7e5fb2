import { scryptSync } from 'node:crypto';
import { atEnd } from '@souk/platform/testing/test-file';
import { passwordHasher } from './password-hasher.ts';

const passwords = passwordHasher('length(8) and hashIterations(1)');
atEnd(() => passwords.close());

describe('a hashed password', () => {
  it('matches its own password only', async () => {
    const hash = await passwords.hash('correct horse');
    expect(await passwords.matches('correct horse', hash)).toBe(true);
    expect(await passwords.matches('correct house', hash)).toBe(false);
    expect(await passwords.matches('', hash)).toBe(false);
  });

  it('has a new hash each time', async () => {
    expect(await passwords.hash('same')).not.toBe(await passwords.hash('same'));
  });

  it('matches in every Unicode normal form', async () => {
    const hash = await passwords.hash('caf\u00e9');
    expect(await passwords.matches('cafe\u0301', hash)).toBe(true);
  });

  it('matches after the cost has changed', async () => {
    const salt = Buffer.alloc(16);
    const key = scryptSync('old', salt, 32, { N: 2, r: 1, p: 1 });
    const cheap = ['scrypt', 2, 1, 1, salt.toString('base64'), key.toString('base64')].join('$');
    expect(await passwords.matches('old', cheap)).toBe(true);
    expect(await passwords.matches('new', cheap)).toBe(false);
  });

  it('costs five passes over 16 MiB by default', async () => {
    const { hash } = passwordHasher('length(8)');
    expect(await hash('a password')).toMatch(/^scrypt\$16384\$8\$5\$/);
  });

  it.each(['', 'x', 'nobody'])('that is null never matches: %p', async (password) => {
    expect(await passwords.matches(password, null)).toBe(false);
  });

  it('that is null is compared at the policy’s full cost (ID-2)', async () => {
    // More passes than scrypt's memory limit allows: the error proves that it was called.
    const costly = passwordHasher('hashIterations(20000)');
    const hash = 'scrypt$16384$8$20000$AAAA$AAAA';
    await expect(costly.matches('x', hash)).rejects.toThrow(/memory limit/);
    await expect(costly.matches('x', null)).rejects.toThrow(/memory limit/);
  });
});

it('passwords beyond the queue are refused at once, and a later one is hashed', async () => {
  const attempts = await Promise.allSettled(
    Array.from({ length: 136 }, () => passwords.hash('one of many')),
  );
  const refused = attempts.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
  // Two are hashed, 128 wait; a thread that has just started takes none yet.
  expect(refused.length).toBeGreaterThanOrEqual(6);
  expect(refused.length).toBeLessThanOrEqual(8);
  expect(refused[0]).toMatchObject({ name: 'TryLater', status: 503 });
  expect(await passwords.hash('later')).toMatch(/^scrypt/);
});
