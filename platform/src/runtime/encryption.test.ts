import { encryptionWith } from './encryption.ts';

const text = 'eyJhbGciOiJSUzI1NiJ9.a-token';
const { encrypt, decrypt } = encryptionWith(
  'a secret of more than thirty-two characters',
  'tokens',
);

describe('encrypted text', () => {
  it('is decrypted with the same context', () => {
    expect(decrypt(encrypt(text, 'row 1'), 'row 1')).toBe(text);
  });

  it('does not contain the text, and differs each time', () => {
    const encrypted = encrypt(text, 'row 1');
    expect(encrypted.includes(text.slice(0, 8))).toBe(false);
    expect(encrypted.equals(encrypt(text, 'row 1'))).toBe(false);
  });

  it('cannot be decrypted for another row', () => {
    expect(decrypt(encrypt(text, 'row 1'), 'row 2')).toBeNull();
  });

  it.each([0, 12, 30])('cannot be decrypted when byte %d was changed', (at) => {
    const encrypted = encrypt(text, 'row 1');
    encrypted.writeUInt8(encrypted.readUInt8(at) ^ 1, at);
    expect(decrypt(encrypted, 'row 1')).toBeNull();
  });

  it('cannot be decrypted when truncated', () => {
    expect(decrypt(encrypt(text, 'row 1').subarray(0, -1), 'row 1')).toBeNull();
    expect(decrypt(Buffer.from('short'), 'row 1')).toBeNull();
  });

  it.each([
    ['secret', encryptionWith('another secret of thirty-two characters', 'tokens')],
    ['purpose', encryptionWith('a secret of more than thirty-two characters', 'logins')],
  ])('cannot be decrypted with another %s', (_, other) => {
    expect(other.decrypt(encrypt(text, 'row 1'), 'row 1')).toBeNull();
  });
});
