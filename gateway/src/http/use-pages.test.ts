import Fastify from 'fastify';
import { usePages } from './use-pages.ts';

const content = {
  production: true,
  publicUrl: 'http://localhost:8000',
  issuer: 'http://localhost:8180/realms/souk',
  demoPassword: null,
  hasMailbox: false,
};

async function answersOf(webUrl: string | null, path: string) {
  const http = Fastify();
  usePages(http, { ...content, webUrl });
  const { statusCode, headers } = await http.inject(path);
  await http.close();
  return [statusCode, headers.location ?? headers['content-type']];
}

const html = 'text/html; charset=utf-8';

describe('the front page of the gateway', () => {
  it('leads to the pages of the shop; the start page is beside it (WEB-1)', async () => {
    expect(await answersOf('http://localhost:3000', '/')).toEqual([302, 'http://localhost:3000']);
    expect(await answersOf('http://localhost:3000', '/start')).toEqual([200, html]);
  });

  it('is the start page in a shop without pages', async () => {
    expect(await answersOf(null, '/')).toEqual([200, html]);
  });
});
