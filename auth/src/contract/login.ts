import { decodeJwt } from 'jose';
import { Browser } from './browser.ts';
import {
  askForTokens,
  beginFlow,
  finishFlow,
  logInByForm,
  newcomer,
  refresh,
  userinfo,
} from './requests.ts';
import type { Bench } from './under-test.ts';

export function login(bench: () => Bench): void {
  describe('the login page', () => {
    it('leads to a code, and the code to tokens (ID-3)', async () => {
      const { provider, verify, values } = bench();
      const flow = beginFlow(bench());
      const page = await logInByForm(new Browser(), flow, 'seller', values.DEMO_PASSWORD ?? '');
      expect(page.url.startsWith(`${flow.redirectUri}?`)).toBe(true);
      const answer = new URL(page.url).searchParams;
      expect(answer.get('state')).toBe(flow.question.get('state'));
      expect(answer.get('iss')).toBe(provider.issuer);

      const { status, body } = await finishFlow(bench(), flow, page.url);
      expect(status).toBe(200);
      const viewer = await verify(body.access_token);
      expect(viewer).toMatchObject({ username: 'seller', azp: 'gateway', firstName: 'Omar' });
      expect(viewer.roles).toEqual(expect.arrayContaining(['customer', 'seller']));
      expect(decodeJwt(body.id_token)).toMatchObject({
        iss: provider.issuer,
        aud: 'gateway',
        sub: viewer.id,
        sid: viewer.sessionId,
        nonce: flow.question.get('nonce'),
        preferred_username: 'seller',
      });
    });

    it('takes the address for the name, in any case', async () => {
      const { email, password } = await newcomer(bench());
      const page = await logInByForm(
        new Browser(),
        beginFlow(bench()),
        email.toUpperCase(),
        password,
      );
      expect(new URL(page.url).searchParams.get('code')).toEqual(expect.any(String));
    });

    it('says the same of a wrong password and of nobody (ID-2)', async () => {
      const { username } = await newcomer(bench());
      const said = [];
      for (const name of [username, 'nobody-of-that-name']) {
        const page = await logInByForm(new Browser(), beginFlow(bench()), name, 'a wrong password');
        expect(page.html).toContain('kc-form-login');
        said.push(page.html.match(/Invalid username or password\./)?.[0]);
      }
      expect(said).toEqual(Array(2).fill('Invalid username or password.'));
    });

    it('is left out for a browser that is logged in', async () => {
      const browser = new Browser();
      const { username, password } = await newcomer(bench());
      await logInByForm(browser, beginFlow(bench()), username, password);
      const flow = beginFlow(bench());
      const page = await browser.open(flow.url);
      const { body } = await finishFlow(bench(), flow, page.url);
      expect((await bench().verify(body.access_token)).username).toBe(username);
    });

    it('can’t be answered without a browser that was there before', async () => {
      const { username, password } = await newcomer(bench());
      const form = await new Browser().open(beginFlow(bench()).url);
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

    it('makes a customer and logs in (ID-1)', async () => {
      const browser = new Browser();
      const flow = beginFlow(bench(), { prompt: 'create' });
      const name = `r-${Date.now()}`;
      const form = await browser.open(flow.url);
      const page = await browser.submit(form, 'kc-register-form', fields(name));
      const { body } = await finishFlow(bench(), flow, page.url);
      const viewer = await bench().verify(body.access_token);
      expect(viewer).toMatchObject({ username: name, firstName: 'Ida', scopes: [] });
      expect(viewer.roles).toContain('customer');
    });

    it('makes nobody whose name is taken (ID-1)', async () => {
      const browser = new Browser();
      const form = await browser.open(beginFlow(bench(), { prompt: 'create' }).url);
      const page = await browser.submit(form, 'kc-register-form', {
        ...fields('buyer'),
        email: 'another@souk.example',
      });
      expect(page.html).toContain('kc-register-form');
      expect(await bench().admin.findUser({ email: 'another@souk.example' })).toBeNull();
    });
  });

  describe('a code flow', () => {
    it.each([
      ['no PKCE', { code_challenge: '', code_challenge_method: '' }],
      ['PKCE without a hash', { code_challenge_method: 'plain' }],
    ])('is refused with %s', async (_, more) => {
      const page = await new Browser().open(beginFlow(bench(), more).url);
      expect(page.url.startsWith(`${beginFlow(bench()).redirectUri}?`)).toBe(true);
      expect(new URL(page.url).searchParams.get('error')).toBe('invalid_request');
    });

    it.each([
      ['another host', 'http://evil.example/auth/callback'],
      ['a longer path', 'GATEWAY/auth/callback/more'],
      ['a query', 'GATEWAY/auth/callback?next=evil'],
      ['another path', 'GATEWAY/'],
    ])('is refused when it would end at %s', async (_, target) => {
      const gateway = bench().values.GATEWAY_PUBLIC_URL ?? '';
      const flow = beginFlow(bench(), { redirect_uri: target.replace('GATEWAY', gateway) });
      const page = await new Browser().open(flow.url);
      expect(page.status).toBe(400);
      expect(page.url.startsWith(bench().provider.issuer)).toBe(true);
    });

    it('is refused for a client that nobody knows, and for one without a login', async () => {
      for (const client_id of ['bank', 'orchestrators']) {
        const page = await new Browser().open(beginFlow(bench(), { client_id }).url);
        expect(page.status).toBeGreaterThanOrEqual(400);
        expect(page.html).not.toContain('kc-form-login');
      }
    });

    it('gives no tokens to who lacks the verifier', async () => {
      const { username, password } = await newcomer(bench());
      const flow = beginFlow(bench());
      const page = await logInByForm(new Browser(), flow, username, password);
      const thief = { ...flow, verifier: beginFlow(bench()).verifier };
      expect(await finishFlow(bench(), thief, page.url)).toMatchObject({
        status: 400,
        body: { error: 'invalid_grant' },
      });
    });

    it('gives no tokens to another client', async () => {
      const { username, password } = await newcomer(bench());
      const flow = beginFlow(bench());
      const page = await logInByForm(new Browser(), flow, username, password);
      const { status } = await askForTokens(bench(), {
        ...{ grant_type: 'authorization_code', client_id: 'sandbox' },
        ...{ redirect_uri: flow.redirectUri, code_verifier: flow.verifier },
        code: new URL(page.url).searchParams.get('code') ?? '',
      });
      expect(status).toBe(400);
    });

    it('gives tokens for a code once, and takes them back when it comes again', async () => {
      const { username, password } = await newcomer(bench());
      const flow = beginFlow(bench());
      const page = await logInByForm(new Browser(), flow, username, password);
      const first = await finishFlow(bench(), flow, page.url);
      expect((await userinfo(bench(), first.body.access_token)).status).toBe(200);
      expect((await finishFlow(bench(), flow, page.url)).status).toBe(400);
      const { status } = await refresh(bench(), first.body.refresh_token);
      expect(status).toBe(400);
    });
  });
}
