import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { decodeJwt, generateKeyPair, SignJWT } from 'jose';
import { afterKeyCooldown } from '../after-key-cooldown.ts';
import { fillIn, jsonOf } from '../browser.ts';
import { type LoginSystem, loggedIn, password } from '../login-system.ts';
import { expireTokens } from '../sessions.ts';

const buyer = { username: 'buyer', password };

/** One test for each defect found in keycloak-connect 26.1.1; see ADR 11. */
export function nineFindings(system: () => LoginSystem): void {
  const show = (token: string, path = '/account') =>
    system()
      .newBrowser()
      .visit(path, { headers: bearer(token) });

  async function bearerToken(): Promise<string> {
    const account = await jsonOf(await (await loggedIn(system())).visit('/account'));
    return String(account.token);
  }

  describe('the login', () => {
    it('1: rejects a token that was issued to another client (ID-4)', async () => {
      expect((await show(await system().provider.tokenOfAnotherClient())).status).toBe(401);
      expect((await show(await bearerToken())).status).toBe(200);
    });

    it('2: answers a junk token with 401 and a challenge, not with a login page (ID-4)', async () => {
      const headers = { ...bearer('junk'), accept: 'text/html' };
      const answer = await system().newBrowser().visit('/account', { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(answer.headers.get('location')).toBeNull();
    });

    it('3: uses PKCE and a nonce (ID-3)', async () => {
      const { searchParams } = locationOf(await system().newBrowser().visit('/auth/login'));
      expect(searchParams.get('code_challenge_method')).toBe('S256');
      expect(searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
      expect(searchParams.get('nonce')).toMatch(/^[\w-]{43}$/);
    });

    it('4: rejects a callback with a wrong state (ID-3)', async () => {
      const browser = system().newBrowser();
      const callback = locationOf(await fillIn(browser, '/auth/login', buyer));
      callback.searchParams.set('state', randomUUID());
      expect((await browser.visit(callback.href)).status).toBe(400);
      expect(browser.cookies.has(system().sessionCookie)).toBe(false);
    });

    it('5: creates a new session, against session fixation (ID-2)', async () => {
      const planted =
        (await loggedIn(system(), 'seller')).cookies.get(system().sessionCookie) ?? '';
      const victim = system().newBrowser();
      victim.cookies.set(system().sessionCookie, planted);
      const callback = locationOf(await fillIn(victim, '/auth/login', buyer));
      expect((await victim.visit(callback.href)).status).toBe(303);
      expect(victim.cookies.get(system().sessionCookie)).not.toBe(planted);
      expect(await jsonOf(await victim.visit('/account'))).toMatchObject({ username: 'buyer' });
      victim.cookies.set(system().sessionCookie, planted);
      expect((await victim.visit('/account')).status).toBe(401);
    });

    it('6: has one redirect URI, whatever the Host header (ID-3)', async () => {
      const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
      const sent = request(`${system().publicUrl}/auth/login`, { headers }).end();
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      answer.resume();
      const { searchParams } = new URL(answer.headers.location ?? '');
      expect(searchParams.get('redirect_uri')).toBe(`${system().publicUrl}/auth/callback`);
    });

    it('7: refreshes an expired token once for 20 concurrent requests (ID-4)', async () => {
      const { proxy, publicUrl, second } = system();
      const browser = await loggedIn(system());
      await expireTokens(system());
      const before = proxy.requests.length;
      const gateways = Array.from({ length: 20 }, (_, n) => (n % 2 ? publicUrl : second.url));
      const answers = gateways.map((url) => browser.visit(`${url}/account`));
      const statuses = (await Promise.all(answers)).map(({ status }) => status);
      expect(statuses).toEqual(Array(20).fill(200));
      expect(proxy.requests.slice(before).filter((kind) => kind === 'refresh_token').length).toBe(
        1,
      );
    });

    it('8: logs out only by POST, without an open redirect, also with a bearer token (ID-7)', async () => {
      const path = '/auth/logout?redirect_uri=http://evil.example/';
      const headers = { ...bearer(await bearerToken()), origin: system().publicUrl };
      const answer = await system().newBrowser().visit(path, { method: 'POST', headers });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('location')).toBeNull();
      expect((await system().newBrowser().visit(path, { headers })).status).toBe(404);
    });

    it('9: accepts the first token of a new key, also after one of an unknown key (ID-4)', async () => {
      const old = await bearerToken();
      expect((await show(old)).status).toBe(200);
      expect((await show(await forged(old))).status).toBe(401);
      await system().provider.rotateKeys();
      await afterKeyCooldown(async () => {
        expect((await show(await bearerToken())).status).toBe(200);
      });
      expect((await show(old)).status).toBe(200);
    });
  });
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const locationOf = (response: Response) => new URL(response.headers.get('location') ?? '');

/** The same token, signed with an unknown key. */
async function forged(token: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256');
  const header = { alg: 'RS256', typ: 'JWT', kid: randomUUID() };
  return new SignJWT(decodeJwt(token)).setProtectedHeader(header).sign(privateKey);
}
