import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CustomFetchOptions } from 'openid-client';
import { internalFetch } from './connection.ts';
import { ProviderFailed } from './provider-failed.ts';

const provider = createServer(({ url }, response) => {
  response.writeHead(Number(url?.slice(1, 4)), { 'x-path': url }).end();
}).listen(0, '127.0.0.1');
await once(provider, 'listening');
afterAll(() => provider.close());

const internal = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
const options = { method: 'GET', headers: {} } as CustomFetchOptions;
const fetchInternally = internalFetch('https://login.test', internal);

describe('internalFetch', () => {
  it('sends requests for the public address to the internal one', async () => {
    const response = await fetchInternally('https://login.test/200/token?a=1', options);
    expect(response.headers.get('x-path')).toBe('/200/token?a=1');
  });

  it('returns 4xx responses', async () => {
    expect((await fetchInternally('https://login.test/400', options)).status).toBe(400);
  });

  it('throws ProviderFailed for 5xx responses', async () => {
    await expect(fetchInternally('https://login.test/502', options)).rejects.toThrow(
      ProviderFailed,
    );
  });

  it('throws ProviderFailed when nothing listens', async () => {
    const closed = internalFetch('https://login.test', 'http://127.0.0.1:1');
    await expect(closed('https://login.test/200', options)).rejects.toThrow(ProviderFailed);
  });
});
