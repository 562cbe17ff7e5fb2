import { isCsrfSafe } from './is-csrf-safe.ts';

const origins = ['https://shop.test'];
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a write with a cookie (ID-4)', () => {
  it.each([
    ['JSON from no page', json],
    ['JSON with a character set', { 'content-type': 'Application/JSON; charset=utf-8' }],
    ['JSON from our page', { ...json, origin: 'https://shop.test' }],
    ['a form of our page', { ...form, origin: 'https://shop.test' }],
    ['no body, from our page', { origin: 'https://shop.test' }],
  ])('is accepted as %s', (_, headers) => {
    expect(isCsrfSafe({ method: 'POST', headers }, origins)).toBe(true);
  });

  it.each([
    ['a form from no page', form],
    ['no body', {}],
    ['text that only mentions JSON', { 'content-type': 'text/plain; application/json' }],
    ['a form of a foreign page', { ...form, origin: 'https://evil.test' }],
    ['JSON of a foreign page', { ...json, origin: 'https://evil.test' }],
    ['JSON of a page without an origin', { ...json, origin: 'null' }],
    ['JSON of a page with a name like ours', { ...json, origin: 'https://shop.test.evil.test' }],
    ['JSON of our page without TLS', { ...json, origin: 'http://shop.test' }],
  ])('is rejected as %s', (_, headers) => {
    expect(isCsrfSafe({ method: 'POST', headers }, origins)).toBe(false);
  });

  it('is not needed for a read', () => {
    expect(isCsrfSafe({ method: 'GET', headers: { origin: 'https://evil.test' } }, origins)).toBe(
      true,
    );
  });
});
