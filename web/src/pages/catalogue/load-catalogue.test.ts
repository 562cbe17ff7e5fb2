import { addressOf, choiceOf } from './load-catalogue.ts';

describe('the address of a catalogue page', () => {
  it.each([
    ['', '/'],
    [
      'q=green+tea&c=tea&sort=NAME&stock=1&after=abc',
      '/?q=green+tea&c=tea&sort=NAME&stock=1&after=abc',
    ],
    ['sort=EVIL&unknown=1&q=+', '/'],
  ])('?%s is %s', (search, address) => {
    expect(addressOf(choiceOf(new URLSearchParams(search)))).toBe(address);
  });

  it('has at most 100 characters of a search, as the graph takes no more', () => {
    expect(choiceOf(new URLSearchParams({ q: 'x'.repeat(500) })).search).toHaveLength(100);
  });
});
