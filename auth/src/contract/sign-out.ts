import { decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import { Browser } from './browser.ts';
import {
  beginFlow,
  finishFlow,
  logIn,
  logInByForm,
  newcomer,
  refresh,
  userinfo,
} from './requests.ts';
import type { Bench } from './under-test.ts';

export function signOut(bench: () => Bench): void {
  const logoutUrl = (question: Record<string, string>) =>
    `${bench().provider.issuer}/protocol/openid-connect/logout?${new URLSearchParams(question)}`;
  const home = () => `${bench().values.GATEWAY_PUBLIC_URL}/`;

  /** Reads logout tokens as the gateway would, until one is about that session. */
  async function logoutOf(sid: unknown): Promise<JWTPayload> {
    const { gateway, keys, provider } = bench();
    const { payload } = await jwtVerify(await gateway.next(), keys, {
      ...{ issuer: provider.issuer, audience: 'gateway', typ: 'logout+jwt' },
      requiredClaims: ['iat', 'jti'],
    });
    return payload.sid === sid ? payload : logoutOf(sid);
  }

  describe('signing out', () => {
    it('by a page of the client ends the session, and the client hears of it (ID-7)', async () => {
      const { username, password, id } = await newcomer(bench());
      const browser = new Browser();
      const flow = beginFlow(bench());
      const callback = await logInByForm(browser, flow, username, password);
      const { body } = await finishFlow(bench(), flow, callback.url);

      const question = { id_token_hint: body.id_token, post_logout_redirect_uri: home() };
      const page = await browser.open(logoutUrl({ ...question, state: 's-1' }));
      expect(page.url).toBe(`${home()}?state=s-1`);

      const told = await logoutOf(decodeJwt(body.id_token).sid);
      expect(told.sub).toBe(id);
      expect(told.events).toHaveProperty(['http://schemas.openid.net/event/backchannel-logout']);
      expect(told).not.toHaveProperty('nonce');
      expect((await refresh(bench(), body.refresh_token)).status).toBe(400);
      expect((await userinfo(bench(), body.access_token)).status).toBe(401);
      const again = await browser.open(beginFlow(bench()).url);
      expect(again.html).toContain('kc-form-login');
    });

    it('leads nowhere but home', async () => {
      const { body } = await logIn(bench(), 'buyer');
      const question = {
        id_token_hint: body.id_token,
        post_logout_redirect_uri: 'http://evil.example/',
      };
      const page = await new Browser().open(logoutUrl(question));
      expect(page.status).toBe(400);
      expect(page.url.startsWith(bench().provider.issuer)).toBe(true);
    });

    it('needs a hint that the provider wrote', async () => {
      const { body } = await logIn(bench(), 'buyer');
      const [header, , signature] = body.id_token.split('.');
      const forged = { ...decodeJwt(body.id_token), sub: 'somebody else' };
      const claims = Buffer.from(JSON.stringify(forged)).toString('base64url');
      const hint = `${header}.${claims}.${signature}`;
      await new Browser().open(
        logoutUrl({ id_token_hint: hint, post_logout_redirect_uri: home() }),
      );
      expect((await refresh(bench(), body.refresh_token)).status).toBe(200);
    });

    it('by a revoked refresh token ends it for good (ID-7)', async () => {
      const { body } = await logIn(bench(), 'buyer');
      const { provider, values } = bench();
      const response = await fetch(`${provider.issuer}/protocol/openid-connect/revoke`, {
        method: 'POST',
        body: new URLSearchParams({
          ...{ client_id: 'gateway', client_secret: values.GATEWAY_CLIENT_SECRET ?? '' },
          token: body.refresh_token,
        }),
      });
      expect(response.status).toBe(200);
      expect((await refresh(bench(), body.refresh_token)).status).toBe(400);
    });

    it('everywhere ends all sessions but the one to keep (ID-8)', async () => {
      const { id, username, password } = await newcomer(bench());
      const here = await logIn(bench(), username, password);
      const there = await logIn(bench(), username, password);
      const { sessionId } = await bench().verify(here.body.access_token);
      await bench().admin.signOut(id, sessionId);
      await logoutOf(decodeJwt(there.body.id_token).sid);
      expect((await refresh(bench(), there.body.refresh_token)).status).toBe(400);
      const kept = await refresh(bench(), here.body.refresh_token);
      expect(kept.status).toBe(200);
      await bench().admin.signOut(id);
      await logoutOf(sessionId);
      expect((await refresh(bench(), kept.body.refresh_token)).status).toBe(400);
    });
  });
}
