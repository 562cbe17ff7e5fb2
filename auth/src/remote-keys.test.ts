import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { remoteKeys } from './remote-keys.ts';

async function newKey(kid: string): Promise<JWK> {
  const { publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(publicKey)), kid, alg: 'RS256' };
}

const clock = jest;
/** Fakes only the time of day; the network runs as usual. */
const doNotFake: FakeableAPI[] = ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'];

const first = await newKey('k-1');
const second = await newKey('k-2');

/** A provider that publishes keys, or responds with 500 when it has none. */
async function provider() {
  const state = { keys: [first] as JWK[] | null, requests: 0 };
  const server = createServer((_, response) => {
    state.requests += 1;
    response.statusCode = state.keys ? 200 : 500;
    response.end(JSON.stringify({ keys: state.keys }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { state, url: `http://127.0.0.1:${port}/certs`, stop };
}

const headerWith = (kid: string) =>
  [
    { alg: 'RS256', kid },
    { payload: '', signature: '' },
  ] as const;

describe('published keys', () => {
  let source: Awaited<ReturnType<typeof provider>>;

  beforeEach(async () => {
    source = await provider();
    clock.useFakeTimers({ doNotFake });
  });

  afterEach(async () => {
    clock.useRealTimers();
    await source.stop();
  });

  it('are fetched once for concurrent callers', async () => {
    const keys = remoteKeys(source.url);
    await Promise.all([
      keys(...headerWith('k-1')),
      keys(...headerWith('k-1')),
      keys(...headerWith('k-1')),
    ]);
    await keys(...headerWith('k-1'));
    expect(source.state.requests).toBe(1);
  });

  it('are fetched again for an unknown key id', async () => {
    const keys = remoteKeys(source.url);
    await keys(...headerWith('k-1'));
    source.state.keys = [first, second];
    clock.advanceTimersByTime(1_001);
    await expect(keys(...headerWith('k-2'))).resolves.toBeDefined();
    await expect(keys(...headerWith('k-1'))).resolves.toBeDefined();
  });

  it('are not fetched more than once a second, however many unknown key ids there are', async () => {
    const keys = remoteKeys(source.url);
    for (const kid of ['k-7', 'k-8', 'k-9']) {
      await expect(keys(...headerWith(kid))).rejects.toMatchObject({
        code: 'ERR_JWKS_NO_MATCHING_KEY',
      });
    }
    expect(source.state.requests).toBe(1);
  });

  it('are kept while the provider is unavailable, however long', async () => {
    const keys = remoteKeys(source.url);
    await keys(...headerWith('k-1'));
    source.state.keys = null;
    clock.advanceTimersByTime(86_400_000);
    await expect(keys(...headerWith('k-1'))).resolves.toBeDefined();
    await expect(keys(...headerWith('k-1'))).resolves.toBeDefined();
  });

  it('are fetched again after the first fetch has failed', async () => {
    source.state.keys = null;
    const keys = remoteKeys(source.url);
    await expect(keys(...headerWith('k-1'))).rejects.toMatchObject({ code: 'ERR_JOSE_GENERIC' });
    source.state.keys = [first];
    await expect(keys(...headerWith('k-1'))).resolves.toBeDefined();
  });
});
