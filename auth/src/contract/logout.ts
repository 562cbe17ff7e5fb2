import { decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import { Browser } from './browser.ts';
import type { ContractContext } from './provider-under-test.ts';
import {
  finishCodeFlow,
  logIn,
  logInByForm,
  newUser,
  refresh,
  startCodeFlow,
  userinfo,
} from './requests.ts';

export function logout(context: () => ContractContext): void {
  const logoutUrl = (params: Record<string, string>) =>
    `${context().provider.issuer}/protocol/openid-connect/logout?${new URLSearchParams(params)}`;
  const home = () => `${context().values.GATEWAY_PUBLIC_URL}/`;

  /** Verifies logout tokens as the gateway does, until one is about this session. */
  async function logoutTokenOf(sid: unknown, audience = 'gateway'): Promise<JWTPayload> {
    const { gateway, keys, provider } = context();
    const { payload } = await jwtVerify(await gateway.next(), keys, {
      ...{ issuer: provider.issuer, typ: 'logout+jwt' },
      requiredClaims: ['iat', 'jti'],
    });
    return payload.sid === sid && payload.aud === audience ? payload : logoutTokenOf(sid, audience);
  }

  describe('a logout', () => {
    it('by the client’s page ends the session, and notifies the client (ID-7)', async () => {
      const { username, password, id } = await newUser(context());
      const browser = new Browser();
      const flow = startCodeFlow(context());
      const callback = await logInByForm(browser, flow, username, password);
      const { body } = await finishCodeFlow(context(), flow, callback.url);

      const params = { id_token_hint: body.id_token, post_logout_redirect_uri: home() };
      const page = await browser.open(logoutUrl({ ...params, state: 's-1' }));
      expect(page.url).toBe(`${home()}?state=s-1`);

      const token = await logoutTokenOf(decodeJwt(body.id_token).sid);
      expect(token.sub).toBe(id);
      expect(token.events).toHaveProperty(['http://schemas.openid.net/event/backchannel-logout']);
      expect(token).not.toHaveProperty('nonce');
      expect((await refresh(context(), body.refresh_token)).status).toBe(400);
      expect((await userinfo(context(), body.access_token)).status).toBe(401);
      const again = await browser.open(startCodeFlow(context()).url);
      expect(again.html).toContain('kc-form-login');
    });

    it('of a disabled user notifies the client of its bearer token too (ID-8)', async () => {
      const { username, password, id } = await newUser(context());
      const { body } = await logIn(context(), username, password, 'sandbox');
      expect(await context().admin.updateUser(id, { enabled: false })).toBe('updated');
      const token = await logoutTokenOf(decodeJwt(body.access_token).sid, 'sandbox');
      expect(token.sub).toBe(id);
    });

    it('redirects to registered URLs only', async () => {
      const { body } = await logIn(context(), 'buyer');
      const params = {
        id_token_hint: body.id_token,
        post_logout_redirect_uri: 'http://evil.example/',
      };
      const page = await new Browser().open(logoutUrl(params));
      expect(page.status).toBe(400);
      expect(page.url.startsWith(context().provider.issuer)).toBe(true);
    });

    it('needs a hint that the provider has signed', async () => {
      const { body } = await logIn(context(), 'buyer');
      const [header, , signature] = body.id_token.split('.');
      const forged = { ...decodeJwt(body.id_token), sub: 'somebody else' };
      const claims = Buffer.from(JSON.stringify(forged)).toString('base64url');
      const hint = `${header}.${claims}.${signature}`;
      await new Browser().open(
        logoutUrl({ id_token_hint: hint, post_logout_redirect_uri: home() }),
      );
      expect((await refresh(context(), body.refresh_token)).status).toBe(200);
    });

    it('by revoking the refresh token is final (ID-7)', async () => {
      const { body } = await logIn(context(), 'buyer');
      const { provider, values } = context();
      const response = await fetch(`${provider.issuer}/protocol/openid-connect/revoke`, {
        method: 'POST',
        body: new URLSearchParams({
          ...{ client_id: 'gateway', client_secret: values.GATEWAY_CLIENT_SECRET ?? '' },
          token: body.refresh_token,
        }),
      });
      expect(response.status).toBe(200);
      expect((await refresh(context(), body.refresh_token)).status).toBe(400);
    });

    it('by the admin API ends all sessions of a user but the one to keep (ID-8)', async () => {
      const { id, username, password } = await newUser(context());
      const here = await logIn(context(), username, password);
      const there = await logIn(context(), username, password);
      const { sessionId } = await context().verify(here.body.access_token);
      await context().admin.endSessions(id, sessionId);
      await logoutTokenOf(decodeJwt(there.body.id_token).sid);
      expect((await refresh(context(), there.body.refresh_token)).status).toBe(400);
      const kept = await refresh(context(), here.body.refresh_token);
      expect(kept.status).toBe(200);
      await context().admin.endSessions(id);
      await logoutTokenOf(sessionId);
      expect((await refresh(context(), kept.body.refresh_token)).status).toBe(400);
    });
  });
}
