import { readSubgraphSettings } from './settings.ts';

describe('the settings of a subgraph', () => {
  it('are optional: then the supergraph has its address, and it gets no token', () => {
    expect(readSubgraphSettings('books', {})).toEqual({
      ...{ url: null, signingKey: null, getsToken: false, needsTls: false },
      subscriptions: { protocol: 'graphql-ws', url: null },
    });
  });

  it('are found by its name, and a shared key implies the token', () => {
    const key = 'k'.repeat(32);
    const environment = {
      MY_BOOKS_URL: 'http://127.0.0.1:4001/graphql',
      MY_BOOKS_SIGNING_KEY: key,
      OTHER_GETS_TOKEN: 'true',
    };
    const url = 'http://127.0.0.1:4001/graphql';
    expect(readSubgraphSettings('my-books', environment)).toEqual({
      ...{ url, signingKey: key, getsToken: true, needsTls: false },
      subscriptions: { protocol: 'sse', url: null },
    });
    expect(readSubgraphSettings('other', environment).getsToken).toBe(true);
  });

  it('say in which protocol it serves subscriptions, and where', () => {
    const url = 'wss://books.test/live';
    const environment = { BOOKS_SUBSCRIPTIONS: 'sse', BOOKS_SUBSCRIPTIONS_URL: url };
    const { subscriptions } = readSubgraphSettings('books', environment);
    expect(subscriptions).toEqual({ protocol: 'sse', url });
  });

  it.each([
    [{ BOOKS_SUBSCRIPTIONS: 'callback' }],
    [{ BOOKS_SUBSCRIPTIONS_URL: 'file:///etc/passwd' }],
    [{ BOOKS_SUBSCRIPTIONS: 'graphql-ws', BOOKS_SIGNING_KEY: 'k'.repeat(32) }],
  ])('refuse %j', (environment) => {
    expect(() => readSubgraphSettings('books', environment)).toThrow('BOOKS_SUBSCRIPTIONS');
  });

  it('are rejected when invalid, without showing the values', () => {
    const environment = { BOOKS_URL: 'file:///etc/passwd', BOOKS_SIGNING_KEY: 'short' };
    expect(() => readSubgraphSettings('books', environment)).toThrow(
      /BOOKS_URL.*BOOKS_SIGNING_KEY/s,
    );
    expect(() => readSubgraphSettings('books', environment)).not.toThrow(/passwd|short/);
  });
});
