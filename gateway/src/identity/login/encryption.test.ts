import { sealWith } from './encryption.ts';

const text = 'eyJhbGciOiJSUzI1NiJ9.a-token';
const { seal, open } = sealWith('a secret of more than thirty-two characters', 'tokens');

describe('sealed text', () => {
  it('is read again where it belongs', () => {
    expect(open(seal(text, 'row 1'), 'row 1')).toBe(text);
  });

  it('shows nothing, and looks different each time', () => {
    const sealed = seal(text, 'row 1');
    expect(sealed.includes(text.slice(0, 8))).toBe(false);
    expect(sealed.equals(seal(text, 'row 1'))).toBe(false);
  });

  it('is worth nothing in another row', () => {
    expect(open(seal(text, 'row 1'), 'row 2')).toBeNull();
  });

  it.each([0, 12, 30])('is worth nothing when byte %d was changed', (at) => {
    const sealed = seal(text, 'row 1');
    sealed.writeUInt8(sealed.readUInt8(at) ^ 1, at);
    expect(open(sealed, 'row 1')).toBeNull();
  });

  it('is worth nothing when it was cut', () => {
    expect(open(seal(text, 'row 1').subarray(0, -1), 'row 1')).toBeNull();
    expect(open(Buffer.from('short'), 'row 1')).toBeNull();
  });

  it.each([
    ['secret', sealWith('another secret of thirty-two characters', 'tokens')],
    ['purpose', sealWith('a secret of more than thirty-two characters', 'logins')],
  ])('is worth nothing to another %s', (_, other) => {
    expect(other.open(seal(text, 'row 1'), 'row 1')).toBeNull();
  });
});
