import { isOwnForm } from './is-own-form.ts';
import { localPath } from './local-path.ts';

const shop = 'https://shop.example';

describe('a form', () => {
  it.each([
    [{ origin: shop }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'https://shop.example.evil.example' }, false],
    [{ origin: 'http://shop.example' }, false],
    [{ origin: 'null' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{}, true],
  ])('with %j is our own: %s', (headers, expected) => {
    expect(isOwnForm(headers, `${shop}/`)).toBe(expected);
  });
});

describe('the path to go to after a form', () => {
  it.each([
    ['/my/orders?after=1', '/my/orders?after=1'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    [undefined, '/'],
    ['/a\t/../b', '/b'],
  ])('%s is %s', (wanted, path) => expect(localPath(wanted, shop)).toBe(path));
});
