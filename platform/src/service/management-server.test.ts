import { once } from 'node:events';
import { connect } from 'node:net';
import { Health } from './health.ts';
import { startManagementServer } from './management-server.ts';

const settings = { host: '127.0.0.1', port: 0 };
const never = () => new Promise(() => {});
const metrics = async () => 'up 1\n';

let health: Health;
let server: Awaited<ReturnType<typeof startManagementServer>>;
beforeEach(async () => {
  health = new Health('database');
  server = await startManagementServer(settings, health);
});
afterEach(() => server.stop());

const get = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init);
const readiness = async () => {
  const response = await get('/ready');
  return [response.status, await response.json()];
};

describe('/health', () => {
  it('is 200 in every state, whatever is missing (OPS-2)', async () => {
    const answers = async () => {
      const response = await get('/health');
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    };
    await answers();
    health.started({ database: never }, metrics);
    await answers();
    health.stopping();
    await answers();
  });
});

describe('/ready (OPS-2)', () => {
  it('is 503 while the service waits for what it needs to start', async () => {
    const expected = { ready: false, state: 'starting', missing: ['database'] };
    expect(await readiness()).toEqual([503, expected]);
  });

  it('is 200 when every check succeeds', async () => {
    health.started({ database: async () => {}, bus: async () => {} }, metrics);
    expect(await readiness()).toEqual([200, { ready: true, state: 'running', missing: [] }]);
  });

  it('is 503 with the names of the checks that fail or do not answer', async () => {
    const failing = () => Promise.reject(new Error('no'));
    health.started({ database: failing, sessions: async () => {}, bus: never }, metrics);
    const expected = { ready: false, state: 'running', missing: ['database', 'bus'] };
    expect(await readiness()).toEqual([503, expected]);
  });

  it('is 503 from the first moment of a stop', async () => {
    const check = Promise.withResolvers<void>();
    const checked = Promise.withResolvers<void>();
    const database = () => {
      checked.resolve();
      return check.promise;
    };
    health.started({ database }, metrics);
    const stopping = [503, { ready: false, state: 'stopping', missing: [] }];
    const underWay = readiness();
    await checked.promise;
    health.stopping();
    expect(await readiness()).toEqual(stopping);
    check.resolve();
    expect(await underWay).toEqual(stopping);
  });
});

describe('/metrics', () => {
  it('has the metrics of a started service, as text for Prometheus (OPS-3)', async () => {
    expect(await (await get('/metrics')).text()).toBe('');
    health.started({}, metrics);
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    expect([response.status, await response.text()]).toEqual([200, 'up 1\n']);
  });
});

describe('a management server', () => {
  beforeEach(() => health.started({}, metrics));

  it.each(['/health', '/ready?verbose', '/metrics'])('answers HEAD for %s', async (path) => {
    const response = await get(path, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'refuses %s with 405',
    async (method) => {
      for (const path of ['/health', '/ready', '/metrics?x=1']) {
        const response = await get(path, { method });
        expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
        expect(await response.json()).toEqual({ message: 'Method not allowed. Use GET or HEAD.' });
      }
    },
  );

  it('refuses a method before it reads the body', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await get('/metrics', { method: 'POST', headers, body: 'no JSON' });
    expect(response.status).toBe(405);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/graphql'],
    ['GET', '/health/x'],
    ['GET', '/%zz'],
    ['POST', '/nothing'],
  ])('answers %s %s with 404 and the paths that there are', async (method, path) => {
    const response = await get(path, { method });
    const message = 'Not found. The paths are /health, /ready, /metrics.';
    expect([response.status, await response.json()]).toEqual([404, { message }]);
  });

  it('stops although a connection is in the middle of a request', async () => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write('GET /health HTTP/1.1\r\n');
    // The answer on a second connection: the server has accepted the first.
    await get('/health');
    const closed = once(
      socket.resume().on('error', () => {}),
      'close',
    );
    await server.stop();
    await closed;
    await expect(get('/health')).rejects.toThrow('fetch failed');
  });
});
