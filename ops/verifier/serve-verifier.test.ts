import { randomUUID } from 'node:crypto';
import { sign } from '@souk/auth/signature';
import { newLogger } from '@souk/platform/runtime/logger';
import { atEnd } from '@souk/platform/testing/test-file';
import { serveVerifier } from './serve-verifier.ts';
import { newVerifier } from './verifier.ts';

const signingKey = 'k'.repeat(32);
const results = [{ name: 'Money is exact.', violations: 0, examples: [] }];
const verifier = newVerifier(
  async () => results,
  () => {},
);
const logger = newLogger('verifier', 'fatal');
const { url, stop } = await serveVerifier(verifier, {
  ...{ port: 0, signingKey, logger },
  // No request has a token.
  ...{ issuer: 'http://127.0.0.1:1', keysUrl: 'http://127.0.0.1:1' },
});
atEnd(stop);

async function ask(method: 'GET' | 'POST', body = '', key = signingKey) {
  const headers = sign(key, { requestId: randomUUID(), at: new Date(), body, token: null });
  return fetch(`${url}/verifications`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body && { body }),
  });
}

it('lists none, then the verification that a request started', async () => {
  expect(await (await ask('GET')).json()).toEqual([]);
  const started = await ask('POST', JSON.stringify({ idempotencyKey: 'a' }));
  expect(await started.json()).toMatchObject({
    verification: { state: 'RUNNING' },
    replayed: false,
  });
  expect(await (await ask('GET')).json()).toMatchObject([{ state: 'DONE', invariants: results }]);
});

it.each(['', '{', '{}', '[]'])('refuses the body %j', async (body) => {
  expect((await ask('POST', body)).status).toBe(400);
});

it('refuses whoever has not the key of the gateway', async () => {
  const answers = [ask('GET', '', 'x'.repeat(32)), fetch(`${url}/verifications`)];
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([401, 401]);
});
