import { randomUUID } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { keysAt } from '../keys.ts';
import { verifier } from '../verify.ts';
import { countKeyRequests } from './key-requests.ts';
import { logIn, refresh, userinfo } from './requests.ts';
import type { Bench } from './under-test.ts';

const { jest: clock } = import.meta;
/** Only the time of day is ours; the network goes on as always. */
const notFaked: FakeableAPI[] = ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'];
const refused = { extensions: { code: 'UNAUTHENTICATED' } };

/** The realm's keys, which change while tokens are about. */
export function keys(bench: () => Bench): void {
  const certs = () => `${bench().provider.issuer}/protocol/openid-connect/certs`;

  /** Our door, and how often it asked for keys. */
  async function countedDoor() {
    const requests = await countKeyRequests(certs());
    const { issuer } = bench().provider;
    const verify = verifier({ issuer, audience: 'souk', keys: keysAt(requests.url) });
    return { verify, requests };
  }

  /** As good as that token, but signed with a key that nobody ever had. */
  async function forged(token: string): Promise<string> {
    const { privateKey } = await generateKeyPair('RS256');
    const header = { alg: 'RS256', typ: 'JWT', kid: randomUUID() };
    return new SignJWT(decodeJwt(token)).setProtectedHeader(header).sign(privateKey);
  }

  describe('the keys', () => {
    afterEach(() => void clock.useRealTimers());

    it('change, and tokens of the old one stay good', async () => {
      const before = await logIn(bench(), 'buyer');
      await bench().provider.rotateKeys();
      const after = await logIn(bench(), 'buyer');
      const kids = [before, after].map(({ body }) => decodeProtectedHeader(body.access_token).kid);
      expect(new Set(kids).size).toBe(2);
      const { keys } = (await (await fetch(certs())).json()) as { keys: { kid: string }[] };
      expect(keys.map(({ kid }) => kid)).toEqual(expect.arrayContaining(kids));
      expect((await userinfo(bench(), before.body.access_token)).status).toBe(200);
      expect((await userinfo(bench(), after.body.access_token)).status).toBe(200);
      expect((await refresh(bench(), before.body.refresh_token)).status).toBe(200);
    });

    it('that are new open the door in spite of a flood of unknown ones, which is no flood to the provider (ID-4)', async () => {
      const { body: old } = await logIn(bench(), 'buyer');
      const flood = await Promise.all(Array.from({ length: 10 }, () => forged(old.access_token)));
      const { verify, requests } = await countedDoor();
      await verify(old.access_token);
      clock.useFakeTimers({ doNotFake: notFaked, now: Date.now() + 1_001 });
      for (const token of flood) await expect(verify(token)).rejects.toMatchObject(refused);
      expect(requests.count()).toBe(2);

      await bench().provider.rotateKeys();
      const { body: fresh } = await logIn(bench(), 'buyer');
      clock.advanceTimersByTime(1_001);
      expect(await verify(fresh.access_token)).toMatchObject({ username: 'buyer' });
      expect(await verify(old.access_token)).toMatchObject({ username: 'buyer' });
      expect(requests.count()).toBe(3);
      await requests.stop();
    });
  });
}
