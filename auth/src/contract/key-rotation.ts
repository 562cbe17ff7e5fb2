import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { remoteKeys } from '../remote-keys.ts';
import { tokenVerifier } from '../token-verifier.ts';
import type { ContractContext } from './provider-under-test.ts';
import { logIn, refresh, userinfo } from './requests.ts';

const clock = jest;
/** Fakes only the time of day; the network runs as usual. */
const notFaked: FakeableAPI[] = ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'];
const unauthenticated = { extensions: { code: 'UNAUTHENTICATED' } };

/** Rotation of the realm's signing keys while tokens are in use. */
export function keyRotation(context: () => ContractContext): void {
  const certs = () => `${context().provider.issuer}/protocol/openid-connect/certs`;

  /** A verifier, and the number of its JWKS requests. */
  async function countingVerifier() {
    const requests = await countKeyRequests(certs());
    const { issuer } = context().provider;
    const verify = tokenVerifier({ issuer, audience: 'souk', keys: remoteKeys(requests.url) });
    return { verify, requests };
  }

  /** The same token, but signed with an unknown key. */
  async function forged(token: string): Promise<string> {
    const { privateKey } = await generateKeyPair('RS256');
    const header = { alg: 'RS256', typ: 'JWT', kid: randomUUID() };
    return new SignJWT(decodeJwt(token)).setProtectedHeader(header).sign(privateKey);
  }

  describe('a signing key', () => {
    afterEach(() => void clock.useRealTimers());

    it('is rotated, and tokens of the old one remain valid', async () => {
      const before = await logIn(context(), 'buyer');
      await context().provider.rotateKeys();
      const after = await logIn(context(), 'buyer');
      const kids = [before, after].map(({ body }) => decodeProtectedHeader(body.access_token).kid);
      expect(new Set(kids).size).toBe(2);
      const { keys } = (await (await fetch(certs())).json()) as { keys: { kid: string }[] };
      expect(keys.map(({ kid }) => kid)).toEqual(expect.arrayContaining(kids));
      expect((await userinfo(context(), before.body.access_token)).status).toBe(200);
      expect((await userinfo(context(), after.body.access_token)).status).toBe(200);
      expect((await refresh(context(), before.body.refresh_token)).status).toBe(200);
    });

    it('that is new is accepted in spite of a flood of unknown keys, which does not reach the provider (ID-4)', async () => {
      const { body: old } = await logIn(context(), 'buyer');
      const flood = await Promise.all(Array.from({ length: 10 }, () => forged(old.access_token)));
      const { verify, requests } = await countingVerifier();
      await verify(old.access_token);
      clock.useFakeTimers({ doNotFake: notFaked, now: Date.now() + 1_001 });
      for (const token of flood) await expect(verify(token)).rejects.toMatchObject(unauthenticated);
      expect(requests.count()).toBe(2);

      await context().provider.rotateKeys();
      const { body: fresh } = await logIn(context(), 'buyer');
      clock.advanceTimersByTime(1_001);
      expect(await verify(fresh.access_token)).toMatchObject({ username: 'buyer' });
      expect(await verify(old.access_token)).toMatchObject({ username: 'buyer' });
      expect(requests.count()).toBe(3);
      await requests.stop();
    });
  });
}

/** A proxy of the provider's JWKS endpoint that counts requests. */
async function countKeyRequests(certs: string) {
  let requests = 0;
  const server = createServer(async (_, response) => {
    requests += 1;
    response.end(await (await fetch(certs)).text());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}/certs`, count: () => requests, stop };
}
