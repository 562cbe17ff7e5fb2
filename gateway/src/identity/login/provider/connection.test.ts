import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CustomFetchOptions } from 'openid-client';
import { ProviderFailed, reach } from './provider-failed.ts';

const provider = createServer(({ url }, response) => {
  response.writeHead(Number(url?.slice(1, 4)), { 'x-path': url }).end();
}).listen(0, '127.0.0.1');
await once(provider, 'listening');
afterAll(() => provider.close());

const inner = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
const options = { method: 'GET', headers: {} } as CustomFetchOptions;
const ask = reach('https://login.test', inner);

describe('reaching the provider', () => {
  it('goes the inner way to what has the public address', async () => {
    const response = await ask('https://login.test/200/token?a=1', options);
    expect(response.headers.get('x-path')).toBe('/200/token?a=1');
  });

  it('gives back what is for the client to judge', async () => {
    expect((await ask('https://login.test/400', options)).status).toBe(400);
  });

  it('fails as out of reach when the provider has a fault', async () => {
    await expect(ask('https://login.test/502', options)).rejects.toThrow(ProviderFailed);
  });

  it('fails as out of reach when nobody is there', async () => {
    const nobody = reach('https://login.test', 'http://127.0.0.1:1');
    await expect(nobody('https://login.test/200', options)).rejects.toThrow(ProviderFailed);
  });
});
