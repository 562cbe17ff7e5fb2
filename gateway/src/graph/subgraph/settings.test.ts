import { readSubgraphSettings } from './settings.ts';

describe('the settings of a subgraph', () => {
  it('are optional: then the supergraph has its address, and it gets no token', () => {
    const nothing = { url: null, signingKey: null, getsToken: false, needsTls: false };
    expect(readSubgraphSettings('books', {})).toEqual(nothing);
  });

  it('are found by its name, and a shared key implies the token', () => {
    const key = 'k'.repeat(32);
    const environment = {
      MY_BOOKS_URL: 'http://127.0.0.1:4001/graphql',
      MY_BOOKS_SIGNING_KEY: key,
      OTHER_GETS_TOKEN: 'true',
    };
    const url = 'http://127.0.0.1:4001/graphql';
    const known = { url, signingKey: key, getsToken: true, needsTls: false };
    expect(readSubgraphSettings('my-books', environment)).toEqual(known);
    expect(readSubgraphSettings('other', environment).getsToken).toBe(true);
  });

  it('are rejected when invalid, without showing the values', () => {
    const environment = { BOOKS_URL: 'file:///etc/passwd', BOOKS_SIGNING_KEY: 'short' };
    expect(() => readSubgraphSettings('books', environment)).toThrow(
      /BOOKS_URL.*BOOKS_SIGNING_KEY/s,
    );
    expect(() => readSubgraphSettings('books', environment)).not.toThrow(/passwd|short/);
  });
});
