import { copyFile } from 'node:fs/promises';
import { authorityFiles } from '@souk/ops/testing/authority-files';
import { newLogger } from '@souk/platform/runtime/logger';
import type { CertificateFiles } from '@souk/platform/runtime/tls/tls-settings';
import { trustAuthority } from '@souk/platform/runtime/tls/trust-authority';
import { serve } from '@souk/platform/service/server';
import { atEnd, until } from '@souk/platform/testing/test-file';
import { buildSchema } from 'graphql';
import { anonymous } from '../../request/caller.ts';
import { traceOf } from '../../request/trace.ts';
import { captureLog } from '../../testing/capture-log.ts';
import type { SubgraphSettings } from './settings.ts';
import { openSubgraphs } from './subgraphs.ts';

const shop = await authorityFiles();
const other = await authorityFiles();
const silent = newLogger('test', 'silent');

/** Starts a subgraph that speaks HTTPS with this certificate. */
async function subgraphWith(certificate: CertificateFiles) {
  const schema = buildSchema('type Query { books: Int }');
  const fields = schema.getQueryType()?.getFields() ?? {};
  if (fields.books) fields.books.resolve = () => 7;
  const server = await serve({
    ...{ schema, port: 0, certificate, logger: silent, onRefusal: () => {} },
    context: async () => ({}),
  });
  atEnd(server.stop);
  return server.url;
}

/** Sends a query to the subgraph at this address, as the gateway does. */
async function answerOf(url: string, settings: Partial<SubgraphSettings> = {}) {
  const { logger, lines } = captureLog();
  const settingsOf = () => ({ url, signingKey: null, getsToken: false, ...settings });
  const timeouts = { queryMs: 60_000, mutationMs: 60_000 };
  const { subgraphFor, close } = openSubgraphs(settingsOf, timeouts, () => {}, logger);
  const source = subgraphFor('books', undefined);
  const context = {
    caller: anonymous,
    trace: traceOf(undefined),
    signal: new AbortController().signal,
  };
  const request = { query: '{ books }' };
  const answer = await source.process({ request, context } as never);
  await close();
  return { answer, lines };
}

describe('a subgraph over HTTPS (GW-10)', () => {
  let distrust: () => void;
  beforeAll(() => {
    distrust = trustAuthority(shop.caFile, silent);
  });
  afterAll(() => distrust());

  it('answers when the authority of the shop has issued its certificate', async () => {
    const url = await subgraphWith(await shop.issue('books'));
    expect(url).toMatch(/^https:/);
    expect((await answerOf(url)).answer).toMatchObject({ data: { books: 7 } });
  });

  it('is UNAVAILABLE with a certificate of another authority, and named in the log', async () => {
    const { answer, lines } = await answerOf(await subgraphWith(await other.issue('books')));
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
    expect(JSON.stringify(answer)).not.toMatch(/certificate|127\.0\.0\.1/);
    expect(lines).toEqual([
      expect.objectContaining({ subgraph: 'books', msg: 'a fetch from a subgraph failed' }),
    ]);
    expect(JSON.stringify(lines)).toContain('unable to verify the first certificate');
  });

  it('has the next certificate without a restart', async () => {
    const files = await other.issue('replaced');
    const url = await subgraphWith(files);
    expect((await answerOf(url)).answer).toMatchObject({ data: null });
    const next = await shop.issue('next');
    await copyFile(next.keyFile, files.keyFile);
    await copyFile(next.certFile, files.certFile);
    await until(async () => (await answerOf(url)).answer.data !== null);
  });
});

it('a plain address is refused where TLS is needed, whoever says it (GW-10)', () => {
  const { logger } = captureLog();
  const settingsOf = () => ({ url: null, signingKey: null, getsToken: false, needsTls: true });
  const timeouts = { queryMs: 1, mutationMs: 1 };
  const { subgraphFor } = openSubgraphs(settingsOf, timeouts, () => {}, logger);
  expect(() => subgraphFor('books', 'http://books.shop/graphql')).toThrow(/books is not https/);
});
