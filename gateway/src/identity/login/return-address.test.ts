import { originOf, returnAddress } from './return-address.ts';

const home = 'https://shop.test/';
const addressFor = (wanted: unknown) => returnAddress(wanted, home);

describe('after a login in the browser (ID-3)', () => {
  it.each([
    ['/', 'https://shop.test/'],
    ['/orders/7?tab=items#last', 'https://shop.test/orders/7?tab=items#last'],
    ['/search?q=//evil.test', 'https://shop.test/search?q=//evil.test'],
  ])('the browser returns to %s', (wanted, address) => {
    expect(addressFor(wanted)).toBe(address);
  });

  it.each([
    ['another site', 'https://evil.test/'],
    ['another site without a scheme', '//evil.test'],
    ['three slashes', '///evil.test'],
    ['a backslash', '/\\evil.test'],
    ['two backslashes', '\\\\evil.test'],
    ['a tab that browsers leave out', '/\t/evil.test'],
    ['a line break that browsers leave out', '/\n/evil.test'],
    ['a scheme with nothing after it', 'https:evil.test'],
    ['a script', 'javascript:alert(1)'],
    ['our host as the user of another one', '//shop.test@evil.test'],
    ['a relative path', 'orders'],
    ['nothing', undefined],
    ['a list', ['/orders']],
    ['an overlong path', `/${'a'.repeat(3000)}`],
  ])('the browser returns to the front page instead of %s', (_, wanted) => {
    expect(addressFor(wanted)).toBe(home);
  });

  it('a path that looks like a host after normalization stays on our origin', () => {
    expect(new URL(addressFor('/.//evil.test')).origin).toBe('https://shop.test');
    expect(new URL(addressFor('/x/..//evil.test')).origin).toBe('https://shop.test');
  });
});

describe('a browser that starts a login (ID-3)', () => {
  const settings = {
    publicUrl: 'https://api.test',
    origins: ['https://api.test', 'https://shop.test'],
  };

  it.each([
    ['a page of ours', 'https://shop.test/orders?a=1', 'https://shop.test'],
    ['a page of others', 'https://evil.test/', 'https://api.test'],
    ['a page with a name like ours', 'https://shop.test.evil.test/', 'https://api.test'],
    ['no page', undefined, 'https://api.test'],
    ['an invalid address', 'shop.test', 'https://api.test'],
  ])('from %s returns to an allowed origin', (_, referer, origin) => {
    expect(originOf(referer === undefined ? {} : { referer }, settings)).toBe(origin);
  });
});
