import { pathsOf } from './route.ts';
import { routes } from './routes.ts';
import { badRequests } from './testing/bad-requests.ts';
import { allowedOrigin, sampleId, sampleUrl } from './testing/rest-harness.ts';

const { http, ask, expectProblem } = await badRequests();

const rows = routes.map((route) => [`${route.method} ${route.path}`, route] as const);
const withLogin = rows.filter(([, { login }]) => login !== 'none');
const reads = rows.filter(([, { method }]) => method === 'GET');
const json = { 'content-type': 'application/json' };

describe('the methods of a path (GW-8)', () => {
  it.each(rows)('of %s: others are 405, in any case and with a slash', async (_, route) => {
    const urls = pathsOf(route).map((path) => path.replace(/\{\w+\}/g, sampleId));
    for (const url of [...urls, sampleUrl(route), ...urls.map((one) => `${one}/`.toUpperCase())])
      for (const method of ['PATCH', 'QUERY']) {
        const answer = ask(route, { method, url, payload: '{', headers: json });
        const { headers } = await expectProblem(answer, 405, 'METHOD_NOT_ALLOWED');
        expect(headers.allow).toContain(route.method);
      }
  });

  it.each(rows)(
    'of %s: OPTIONS is 204, for a page of an allowed origin with a preflight',
    async (_, route) => {
      const options = await ask(route, { method: 'OPTIONS' });
      expect(options.status).toBe(204);
      expect(options.headers.allow).toMatch(/OPTIONS$/);
      const asked = await ask(route, { method: 'OPTIONS', headers: { origin: allowedOrigin } });
      expect(asked.headers).toMatchObject({ 'access-control-allow-origin': allowedOrigin });
      const preflight = { origin: allowedOrigin, 'access-control-request-method': route.method };
      const answer = await ask(route, { method: 'OPTIONS', headers: preflight });
      expect(answer.status).toBe(204);
      expect(answer.headers['access-control-allow-methods']).toContain(route.method);
      expect(answer.headers['access-control-allow-credentials']).toBe('true');
    },
  );

  it.each(withLogin)(
    'of %s: a page of an allowed origin may read the refusal',
    async (_, route) => {
      const headers = { 'x-scopes': undefined, origin: allowedOrigin };
      const answer = await ask(route, { headers });
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': allowedOrigin,
        vary: 'Origin',
      });
    },
  );

  it.each(reads)('of %s: HEAD is refused as GET, without the body', async (_, route) => {
    const url = `${sampleUrl(route).split('?')[0]}?first=0&quantity=0`.replace(sampleId, 'a%20b');
    const known = { method: 'HEAD', url };
    const [get, head] = [await ask(route, { url }), await ask(route, known)];
    expect([get.status, head.status, head.body]).toEqual([400, 400, null]);
    expect(head.headers['content-type']).toBe(get.headers['content-type']);
    if (route.login === 'none') return;
    const anonymous = await ask(route, { ...known, headers: { 'x-scopes': undefined } });
    expect([anonymous.status, anonymous.body]).toEqual([401, null]);
  });

  it('of a path without GET: HEAD is 405', async () => {
    const paths = routes.flatMap((route) => pathsOf(route).map((path) => ({ path, route })));
    const readable = new Set(paths.filter((one) => one.route.method === 'GET').map(pathOf));
    const others = paths.filter((one) => !readable.has(one.path));
    expect(others.length).toBeGreaterThan(10);
    for (const { path, route } of others) {
      const url = path.replace(/\{\w+\}/g, sampleId);
      const { status, body } = await ask(route, { method: 'HEAD', url });
      expect([path, status, body]).toEqual([path, 405, null]);
    }
  });

  it('of the login: others are 405', async () => {
    const paths = [
      '/auth',
      '/auth/',
      '/AUTH/register',
      '/auth/logout',
      '/auth/sessions',
      '/auth/callback',
    ];
    for (const url of [...paths, `/auth/sessions/${sampleId}`]) {
      const answer = await http.inject({ method: 'PATCH', url });
      expect([url, answer.statusCode, answer.json().code]).toEqual([
        url,
        405,
        'METHOD_NOT_ALLOWED',
      ]);
      expect((await http.inject({ method: 'OPTIONS', url })).statusCode).toBe(204);
    }
    const register = await http.inject({ method: 'OPTIONS', url: '/auth/register' });
    expect(register.headers.allow).toBe('GET, HEAD, POST, OPTIONS');
  });
});

const pathOf = ({ path }: { readonly path: string }) => path;
