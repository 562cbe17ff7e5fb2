import { readFile } from 'node:fs/promises';
import { seed } from '@souk/ops/seed/seed';
import type { System } from '@souk/ops/system/start-system';
import { run } from '../testing/launcher.ts';
import { startShop } from '../testing/start-shop.ts';

let system: System;
beforeAll(async () => {
  system = await startShop({ overrides: { SAFELIST: 'true' }, webPort: 0 });
  await seed(system.running);
});

type Answer = { readonly data?: unknown; readonly errors?: readonly { extensions: object }[] };

async function ask(body: object, accept = 'application/json'): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return fetch(new URL('/graphql', system.running.gatewayUrl), init);
}

const codeIn = ({ errors }: Answer) => errors?.[0]?.extensions;

/** The id of an operation in the committed manifest. */
async function idOf(name: string): Promise<string> {
  const file = new URL('../../schema/persisted-operations.json', import.meta.url);
  const { operations } = JSON.parse(await readFile(file, 'utf8'));
  return operations.find((operation: { name: string }) => operation.name === name).id;
}

describe('a shop whose gateway has the safelist', () => {
  it('serves the whole demo, whose operations are in the manifest', async () => {
    const [code, output] = await run('demo', system.folder);
    expect({ code, output }).toMatchObject({ code: 0 });
  });

  it('serves its own pages', async () => {
    const response = await fetch(system.running.webUrl ?? '');
    const page = await response.text();
    expect([response.status, page.split('<li').length > 24]).toEqual([200, true]);
  });

  it('serves an operation by its id', async () => {
    const answer = await ask({ documentId: `sha256:${await idOf('Products')}` });
    expect(((await answer.json()) as Answer).data).toMatchObject({
      products: { edges: expect.any(Array) },
    });
  });

  it('follows an order by the id of a subscription, over an event stream', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: await idOf('WatchOrder') } };
    const body = { extensions, variables: { orderId: 'none' } };
    const response = await ask(body, 'text/event-stream');
    // It came to the rights of the order: its text was found.
    expect(await response.text()).toContain('UNAUTHENTICATED');
  });

  it('refuses every other operation', async () => {
    const refused = [
      await ask({ query: '{ products(first: 1) { edges { node { id } } } }' }),
      await ask({ query: '{ __typename }' }),
      await ask({ query: 'mutation { openAccount(input: {}) { __typename } }' }),
    ];
    for (const response of refused) {
      expect(response.status).toBe(403);
      expect(codeIn((await response.json()) as Answer)).toMatchObject({
        code: 'QUERY_NOT_IN_SAFELIST',
      });
    }
  });
});
