import { ValidationFailed } from '../kernel/refusals.ts';
import { publicUrl } from './public-url.ts';
import { valid } from './validation.ts';

describe('a public address', () => {
  it.each([
    ['https://images.souk.example/tea.png', undefined],
    ['https://souk.example', 'https://souk.example/'],
    ['HTTPS://Souk.Example/Tea.png', 'https://souk.example/Tea.png'],
    ['https://souk.example:8443/tea.png?size=2&x=a%20b#top', undefined],
    ['https://souk.example:443/tea.png', 'https://souk.example/tea.png'],
    ['https://souk.example./tea.png', undefined],
    ['https://чай.example/чай.png', 'https://xn--80as4b.example/%D1%87%D0%B0%D0%B9.png'],
    ['https://souk.example/a@b:c', undefined],
    ['https://localhost.souk.example/', undefined],
    ['https://127.0.0.1.nip.example/', undefined],
    ['https://93.184.216.34/tea.png', undefined],
    ['https://172.32.0.1/', undefined],
    ['https://[2606:2800:220:1::1]/', undefined],
  ])('is accepted: %s', (url, stored = url) => {
    expect(valid(publicUrl, url)).toBe(stored);
  });

  const form = 'Must be an address such as https://shop.example/tea.png';
  it.each([
    ['', form],
    ['tea.png', form],
    ['/images/tea.png', form],
    ['//souk.example/tea.png', form],
    ['https:', form],
    ['https://', form],
    ['https://souk.example:99999/', form],
    ['https://souk.example/a b.png', form],
    [' https://souk.example/', form],
    ['https://souk.example/\n', form],
    ['https://souk\u200b.example/', form],
    ['https://souk.example\\@127.0.0.1/', form],
    ['https:\\\\souk.example\\tea.png', form],
    ['https://a..b%00.example/', form],
  ])('is refused for its form: %j (GW-8)', expectRefusal);

  it('has at most 2,048 characters, as it was sent and as it is stored (GW-8)', () => {
    const home = 'https://souk.example/';
    const longest = home + 'a'.repeat(2_048 - home.length);
    expect(valid(publicUrl, longest)).toBe(longest);
    for (const path of ['a'.repeat(2_028), 'a/../'.repeat(500), 'ч'.repeat(400)]) {
      expectRefusal(home + path, 'at most 2,048 characters');
    }
  });

  it.each([
    'http://souk.example/tea.png',
    'data:image/png;base64,iVBORw0KGgo=',
    'data:image/svg+xml,<svg/>',
    'javascript:alert(1)',
    'ftp://souk.example/',
    'file:///etc/passwd',
    'wss://souk.example/',
  ])('is refused without https: %s (GW-8)', (url) => {
    // Characters such as < are in the form of the standard.
    expectRefusal(url, 'Must begin with https://.');
  });

  it.each([
    'https://ann@souk.example/',
    'https://ann:secret@souk.example/',
    'https://:secret@souk.example/',
    'https://souk.example%40@images.example/',
  ])('is refused with a user name or a password: %s (GW-8)', (url) => {
    expectRefusal(url, 'Must not have a user name or a password.');
  });

  it.each([
    ...[
      'localhost',
      'LOCALHOST',
      'localhost.',
      'localhost..',
      'shop.localhost',
      'intranet',
      'printer.local',
    ],
    ...['db.internal', 'metadata.google.internal.', 'nas.home.arpa', 'ｌocalhost'],
    // Addresses of IPv4, and the other forms that the URL standard reads as one.
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.168.1.1', '224.0.0.1', '255.255.255.255'],
    ...['192.0.0.8', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.51.100.1', '203.0.113.1'],
    ...['2130706433', '0x7f000001', '0x7f.1', '017700000001', '0177.0.0.1', '127.1', '0'],
    ...['127.0.0.1.', '127.0.0.1..', '2852039166', '0xa9fea9fe', '①②⑦.0.0.1', '127.0.0.1:8443'],
    ...[
      '[::1]',
      '[::]',
      '[fe80::1]',
      '[fd00::1]',
      '[ff02::1]',
      '[2001:db8::1]',
      '[4000::1]',
      '[3fff::1]',
      '[::1]:8443',
    ],
    // Forms of IPv6 that hold an address of IPv4.
    ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:8.8.8.8]', '[::127.0.0.1]'],
    ...['[64:ff9b::a00:1]', '[2002:7f00:1::]', '[2001:0:7f00:1::]'],
  ])('is refused on the host %s (GW-8)', (host) => {
    expectRefusal(`https://${host}/`, 'Must be on a public host, not on a local or private one.');
  });
});

function expectRefusal(url: string, rule: string): void {
  const message = expect.stringContaining(rule);
  expect(() => valid(publicUrl, url)).toThrow(ValidationFailed);
  expect(() => valid(publicUrl, url)).toThrow(
    expect.objectContaining({ fields: [{ path: [], message }] }),
  );
}
