import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { keysAt } from './keys.ts';

async function newKey(kid: string): Promise<JWK> {
  const { publicKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(publicKey)), kid, alg: 'RS256' };
}

const { jest: clock } = import.meta;
/** Only the time of day is ours; the network goes on as always. */
const doNotFake: FakeableAPI[] = ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'];

const first = await newKey('k-1');
const second = await newKey('k-2');

/** A provider that publishes keys, or answers 500 when it has none. */
async function provider() {
  const state = { keys: [first] as JWK[] | null, asked: 0 };
  const server = createServer((_, response) => {
    state.asked += 1;
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

const named = (kid: string) =>
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

  it('are fetched once for all', async () => {
    const keys = keysAt(source.url);
    await Promise.all([keys(...named('k-1')), keys(...named('k-1')), keys(...named('k-1'))]);
    await keys(...named('k-1'));
    expect(source.state.asked).toBe(1);
  });

  it('are asked for anew when a token names another one', async () => {
    const keys = keysAt(source.url);
    await keys(...named('k-1'));
    source.state.keys = [first, second];
    clock.advanceTimersByTime(1_001);
    await expect(keys(...named('k-2'))).resolves.toBeDefined();
    await expect(keys(...named('k-1'))).resolves.toBeDefined();
  });

  it('are not asked for in a flood when junk names keys that never were', async () => {
    const keys = keysAt(source.url);
    for (const kid of ['k-7', 'k-8', 'k-9']) {
      await expect(keys(...named(kid))).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    }
    expect(source.state.asked).toBe(1);
  });

  it('are kept while the provider is away, however long', async () => {
    const keys = keysAt(source.url);
    await keys(...named('k-1'));
    source.state.keys = null;
    clock.advanceTimersByTime(86_400_000);
    await expect(keys(...named('k-1'))).resolves.toBeDefined();
    await expect(keys(...named('k-1'))).resolves.toBeDefined();
  });

  it('can’t be had when the provider was never there', async () => {
    source.state.keys = null;
    const keys = keysAt(source.url);
    await expect(keys(...named('k-1'))).rejects.toMatchObject({ code: 'ERR_JOSE_GENERIC' });
    source.state.keys = [first];
    await expect(keys(...named('k-1'))).resolves.toBeDefined();
  });
});
