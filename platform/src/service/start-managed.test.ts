import { freePort } from '../runtime/free-port.ts';
import { startManaged } from './start-managed.ts';

const host = '127.0.0.1';
const metrics = async () => '';

async function statuses(url: string): Promise<number[]> {
  const paths = ['health', 'ready'];
  return Promise.all(paths.map(async (path) => (await fetch(`${url}/${path}`)).status));
}

it('a managed service is healthy from the first moment to the last, and ready between', async () => {
  const port = await freePort();
  const managementUrl = `http://${host}:${port}`;
  const seen: Record<string, number[]> = {};
  const service = await startManaged({ host, port }, 'database', async (health) => {
    seen.starting = await statuses(managementUrl);
    health.started({ database: async () => {} }, metrics);
    const stop = async () => {
      seen.stopping = await statuses(managementUrl);
    };
    return { url: 'http://service', stop };
  });
  expect(service).toMatchObject({ url: 'http://service', managementUrl });
  seen.running = await statuses(managementUrl);
  await service.stop();
  expect(seen).toEqual({ starting: [200, 503], running: [200, 200], stopping: [200, 503] });
  await expect(statuses(managementUrl)).rejects.toThrow('fetch failed');
});

const fail = () => Promise.reject(new Error('no'));
const succeed = async () => {};

it.each([
  ['start', fail, succeed],
  ['stop', succeed, fail],
])('the management server ends with a service that fails to %s', async (_, start, stop) => {
  const port = await freePort();
  const run = async () => {
    const service = await startManaged({ host, port }, 'database', async () => {
      await start();
      return { url: 'http://service', stop };
    });
    await service.stop();
  };
  await expect(run()).rejects.toThrow('no');
  await expect(statuses(`http://${host}:${port}`)).rejects.toThrow('fetch failed');
});
