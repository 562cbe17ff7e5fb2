import { scryptSync } from 'node:crypto';
import { passwordsOf } from './password.ts';

const passwords = passwordsOf('length(8) and hashIterations(1)');

describe('a hashed password', () => {
  it('knows its own, and no other', async () => {
    const hash = await passwords.hash('correct horse');
    expect(await passwords.matches('correct horse', hash)).toBe(true);
    expect(await passwords.matches('correct house', hash)).toBe(false);
    expect(await passwords.matches('', hash)).toBe(false);
  });

  it('is another one each time', async () => {
    expect(await passwords.hash('same')).not.toBe(await passwords.hash('same'));
  });

  it('is the same however its letters are composed', async () => {
    const hash = await passwords.hash('caf\u00e9');
    expect(await passwords.matches('cafe\u0301', hash)).toBe(true);
  });

  it('can be read after the cost was changed', async () => {
    const salt = Buffer.alloc(16);
    const key = scryptSync('old', salt, 32, { N: 2, r: 1, p: 1 });
    const cheap = ['scrypt', 2, 1, 1, salt.toString('base64'), key.toString('base64')].join('$');
    expect(await passwords.matches('old', cheap)).toBe(true);
    expect(await passwords.matches('new', cheap)).toBe(false);
  });

  it('costs five passes over 16 MiB, when the policy asks for nothing else', async () => {
    const { hash } = passwordsOf('length(8)');
    expect(await hash('a password')).toMatch(/^scrypt\$16384\$8\$5\$/);
  });

  it.each(['', 'x', 'nobody'])('of nobody is never right: %p', async (password) => {
    expect(await passwords.matches(password, null)).toBe(false);
  });

  it('is looked for with the policy’s whole cost where there is none (ID-2)', async () => {
    // Of more passes than scrypt has memory for, each try tells that it was really made.
    const dear = passwordsOf('hashIterations(20000)');
    const [hash, nobodys] = ['scrypt$16384$8$20000$AAAA$AAAA', null];
    await expect(dear.matches('x', hash)).rejects.toThrow(/memory limit/);
    await expect(dear.matches('x', nobodys)).rejects.toThrow(/memory limit/);
  });
});
