import { hashPassword, passwordIs } from './password.ts';

describe('a hashed password', () => {
  it('knows its own, and no other', async () => {
    const hash = await hashPassword('correct horse');
    expect(await passwordIs('correct horse', hash)).toBe(true);
    expect(await passwordIs('correct house', hash)).toBe(false);
    expect(await passwordIs('', hash)).toBe(false);
  });

  it('is another one each time', async () => {
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
  });

  it('is the same however its letters are composed', async () => {
    expect(await passwordIs('cafe\u0301', await hashPassword('caf\u00e9'))).toBe(true);
  });

  it('can be read after the cost was changed', async () => {
    // Key of the password "old" with N=2, r=1, p=1 and the salt of 16 zero bytes.
    const cheap =
      'scrypt$2$1$1$AAAAAAAAAAAAAAAAAAAAAA==$aEIjXR06zU1Pf9bkPYm04SPcGZPHbNY1IaWMNW42eg0=';
    expect(await passwordIs('old', cheap)).toBe(true);
  });

  it.each(['', 'x', 'nobody'])('of nobody is never right: %p', async (password) => {
    expect(await passwordIs(password, null)).toBe(false);
  });
});
