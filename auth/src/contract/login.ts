import { decodeJwt } from 'jose';
import { Browser } from './browser.ts';
import type { ContractContext } from './provider-under-test.ts';
import {
  finishCodeFlow,
  logInByForm,
  newUser,
  refresh,
  requestTokens,
  startCodeFlow,
  userinfo,
} from './requests.ts';

export function login(context: () => ContractContext): void {
  describe('the login page', () => {
    it('returns a code, which is exchanged for tokens (ID-3)', async () => {
      const { provider, verify, values } = context();
      const flow = startCodeFlow(context());
      const page = await logInByForm(new Browser(), flow, 'seller', values.DEMO_PASSWORD ?? '');
      expect(page.url.startsWith(`${flow.redirectUri}?`)).toBe(true);
      const callback = new URL(page.url).searchParams;
      expect(callback.get('state')).toBe(flow.params.get('state'));
      expect(callback.get('iss')).toBe(provider.issuer);

      const { status, body } = await finishCodeFlow(context(), flow, page.url);
      expect(status).toBe(200);
      const viewer = await verify(body.access_token);
      expect(viewer).toMatchObject({ username: 'seller', azp: 'gateway', firstName: 'Omar' });
      expect(viewer.roles).toEqual(expect.arrayContaining(['customer', 'seller']));
      expect(decodeJwt(body.id_token)).toMatchObject({
        iss: provider.issuer,
        aud: 'gateway',
        sub: viewer.id,
        sid: viewer.sessionId,
        nonce: flow.params.get('nonce'),
        preferred_username: 'seller',
      });
    });

    it('accepts the e-mail address as the name, case-insensitive', async () => {
      const { email, password } = await newUser(context());
      const page = await logInByForm(
        new Browser(),
        startCodeFlow(context()),
        email.toUpperCase(),
        password,
      );
      expect(new URL(page.url).searchParams.get('code')).toEqual(expect.any(String));
    });

    it('shows the same error for a wrong password and an unknown user (ID-2)', async () => {
      const { username } = await newUser(context());
      const messages = [];
      for (const name of [username, 'nobody-of-that-name']) {
        const page = await logInByForm(
          new Browser(),
          startCodeFlow(context()),
          name,
          'a wrong password',
        );
        expect(page.html).toContain('kc-form-login');
        messages.push(page.html.match(/Invalid username or password\./)?.[0]);
      }
      expect(messages).toEqual(Array(2).fill('Invalid username or password.'));
    });

    it('is skipped in a browser that is logged in', async () => {
      const browser = new Browser();
      const { username, password } = await newUser(context());
      await logInByForm(browser, startCodeFlow(context()), username, password);
      const flow = startCodeFlow(context());
      const page = await browser.open(flow.url);
      const { body } = await finishCodeFlow(context(), flow, page.url);
      expect((await context().verify(body.access_token)).username).toBe(username);
    });

    it('can’t be submitted by another browser', async () => {
      const { username, password } = await newUser(context());
      const form = await new Browser().open(startCodeFlow(context()).url);
      const page = await new Browser().submit(form, 'kc-form-login', { username, password });
      expect(page.status).toBe(400);
      expect(new URL(page.url).searchParams.has('code')).toBe(false);
    });
  });

  describe('the registration page', () => {
    const fields = (name: string) => ({
      ...{ username: name, email: `${name}@souk.example`, firstName: 'Ida', lastName: 'Berg' },
      ...{ password: 'correct horse', 'password-confirm': 'correct horse' },
    });

    it('creates a customer and logs in (ID-1)', async () => {
      const browser = new Browser();
      const flow = startCodeFlow(context(), { prompt: 'create' });
      const name = `r-${Date.now()}`;
      const form = await browser.open(flow.url);
      const page = await browser.submit(form, 'kc-register-form', fields(name));
      const { body } = await finishCodeFlow(context(), flow, page.url);
      const viewer = await context().verify(body.access_token);
      expect(viewer).toMatchObject({ username: name, firstName: 'Ida', scopes: [] });
      expect(viewer.roles).toContain('customer');
    });

    it('rejects a user name that is taken (ID-1)', async () => {
      const browser = new Browser();
      const form = await browser.open(startCodeFlow(context(), { prompt: 'create' }).url);
      const page = await browser.submit(form, 'kc-register-form', {
        ...fields('buyer'),
        email: 'another@souk.example',
      });
      expect(page.html).toContain('kc-register-form');
      expect(await context().admin.findUser({ email: 'another@souk.example' })).toBeNull();
    });
  });

  describe('a code flow', () => {
    it.each([
      ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
      ['with plain PKCE', { code_challenge_method: 'plain' }],
    ])('is rejected %s', async (_, more) => {
      const page = await new Browser().open(startCodeFlow(context(), more).url);
      expect(page.url.startsWith(`${startCodeFlow(context()).redirectUri}?`)).toBe(true);
      expect(new URL(page.url).searchParams.get('error')).toBe('invalid_request');
    });

    it.each([
      ['another host', 'http://evil.example/auth/callback'],
      ['a longer path', 'GATEWAY/auth/callback/more'],
      ['a query', 'GATEWAY/auth/callback?next=evil'],
      ['another path', 'GATEWAY/'],
    ])('is rejected when its redirect URI has %s', async (_, target) => {
      const gateway = context().values.GATEWAY_PUBLIC_URL ?? '';
      const flow = startCodeFlow(context(), { redirect_uri: target.replace('GATEWAY', gateway) });
      const page = await new Browser().open(flow.url);
      expect(page.status).toBe(400);
      expect(page.url.startsWith(context().provider.issuer)).toBe(true);
    });

    it('is rejected for an unknown client, and for one without the grant', async () => {
      for (const client_id of ['bank', 'orchestrators']) {
        const page = await new Browser().open(startCodeFlow(context(), { client_id }).url);
        expect(page.status).toBeGreaterThanOrEqual(400);
        expect(page.html).not.toContain('kc-form-login');
      }
    });

    it('issues no tokens for a wrong code verifier', async () => {
      const { username, password } = await newUser(context());
      const flow = startCodeFlow(context());
      const page = await logInByForm(new Browser(), flow, username, password);
      const thief = { ...flow, verifier: startCodeFlow(context()).verifier };
      expect(await finishCodeFlow(context(), thief, page.url)).toMatchObject({
        status: 400,
        body: { error: 'invalid_grant' },
      });
    });

    it('issues no tokens to another client', async () => {
      const { username, password } = await newUser(context());
      const flow = startCodeFlow(context());
      const page = await logInByForm(new Browser(), flow, username, password);
      const { status } = await requestTokens(context(), {
        ...{ grant_type: 'authorization_code', client_id: 'sandbox' },
        ...{ redirect_uri: flow.redirectUri, code_verifier: flow.verifier },
        code: new URL(page.url).searchParams.get('code') ?? '',
      });
      expect(status).toBe(400);
    });

    it('issues tokens for a code once, and revokes them when it is used again', async () => {
      const { username, password } = await newUser(context());
      const flow = startCodeFlow(context());
      const page = await logInByForm(new Browser(), flow, username, password);
      const first = await finishCodeFlow(context(), flow, page.url);
      expect((await userinfo(context(), first.body.access_token)).status).toBe(200);
      expect((await finishCodeFlow(context(), flow, page.url)).status).toBe(400);
      const { status } = await refresh(context(), first.body.refresh_token);
      expect(status).toBe(400);
    });
  });
}
