import { randomUUID } from 'node:crypto';
import { sign } from '@souk/auth/signature';
import Fastify from 'fastify';
import { newLogger } from '../runtime/logger.ts';
import { startKeyServer } from '../testing/key-server.ts';
import { atEnd } from '../testing/test-file.ts';
import { type RawRequest, useRawRoutes } from './use-raw-routes.ts';

const signingKey = 'k'.repeat(32);

async function start(
  identity = { issuer: 'http://127.0.0.1', keysUrl: 'http://127.0.0.1:9/keys' },
) {
  const received: RawRequest[] = [];
  const http = Fastify();
  const routes = [
    {
      method: 'POST' as const,
      path: '/callbacks/:name',
      bodyBytesMax: 70_000,
      handle: async (request: RawRequest) => {
        received.push(request);
        if (request.params.name === 'fault') throw new Error('secret detail');
        return { status: 202, headers: { location: '/x' }, body: 'done' };
      },
    },
  ];
  const logger = newLogger('test', 'silent');
  await useRawRoutes(http, routes, { signingKey, ...identity, logger });
  const send = (
    body: string,
    { name = 'one', key = signingKey, at = new Date(), token = null as string | null } = {},
  ) =>
    http.inject({
      method: 'POST',
      url: `/callbacks/${name}`,
      payload: body,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...sign(key, { requestId: randomUUID(), at, body, token }),
      },
    });
  return { received, send, http };
}

describe('a path beside /graphql', () => {
  it('gets the bytes of the body, the headers and the parts of its path', async () => {
    const { received, send } = await start();
    const response = await send('{ "a": 1 } ');
    expect([response.statusCode, response.headers.location, response.body]).toEqual([
      202,
      '/x',
      'done',
    ]);
    expect(received[0]?.body.toString()).toBe('{ "a": 1 } ');
    expect(received[0]).toMatchObject({ params: { name: 'one' } });
  });

  it('refuses what the gateway has not signed, just now', async () => {
    const { received, send, http } = await start();
    const answers = [
      await send('x', { key: 'j'.repeat(32) }),
      await send('x', { at: new Date(0) }),
      await http.inject({ method: 'POST', url: '/callbacks/one', payload: 'x' }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
    expect(received).toEqual([]);
  });

  it('gets the user of a token that the gateway has signed with it, and nobody without one', async () => {
    const keys = await startKeyServer();
    atEnd(keys.stop);
    const { received, send } = await start(keys);
    await send('x', { token: keys.tokenFor('ann') });
    await send('x');
    expect(received.map(({ viewer }) => viewer?.id ?? null)).toEqual(['ann', null]);
    expect((await send('x', { token: 'forged' })).statusCode).toBe(401);
    expect(received).toHaveLength(2);
  });

  it('answers 503 while the keys for tokens are out of reach', async () => {
    const { received, send } = await start();
    const token = [{ alg: 'ES256', kid: 'k-1' }, { sub: 'ann' }, 'x']
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    expect((await send('x', { token })).statusCode).toBe(503);
    expect(received).toEqual([]);
  });

  it('takes a body as large as it says, and no larger one', async () => {
    const { received, send } = await start();
    expect((await send('x'.repeat(70_000))).statusCode).toBe(202);
    expect((await send('x'.repeat(70_001))).statusCode).not.toBe(202);
    expect(received).toHaveLength(1);
  });

  it('answers a fault with an id, and nothing of what went wrong', async () => {
    const { send } = await start();
    const response = await send('x', { name: 'fault' });
    expect(response.statusCode).toBe(500);
    expect(response.json()).toEqual({ id: expect.any(String) });
  });
});
