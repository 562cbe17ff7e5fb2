import { createHash } from 'node:crypto';
import { startGatewayHarness } from '../testing/gateway-harness.ts';

const reviews = {
  sdl: 'type Query { stars(of: Int = 1): Int }',
  resolvers: { Query: { stars: (_: unknown, { of }: { of: number }) => of } },
};
const text = 'query Stars($of: Int) { stars(of: $of) }';
const id = createHash('sha256').update(text).digest('hex');
const json = { 'content-type': 'application/json' };

function start(more: { safelist?: boolean; clients?: readonly string[] } = {}) {
  const persisted = { listed: new Map([[id, text]]), safelist: false, clients: [], ...more };
  return startGatewayHarness({ reviews }, { persisted });
}

const post = (body: object, headers = {}) => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body: JSON.stringify(body),
});
const persistedQuery = { version: 1, sha256Hash: id };

it('executes an operation that is sent by its id, in each form', async () => {
  const { send } = await start();
  const variables = { of: 3 };
  const search = (parameters: Record<string, unknown>) =>
    `?${new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]))}`;
  const answers = [
    await send(post({ documentId: `sha256:${id}`, variables })),
    await send(post({ extensions: { persistedQuery }, variables })),
    await send({ search: search({ documentId: `sha256:${id}`, variables }) }),
    await send({ search: search({ extensions: { persistedQuery }, variables }) }),
  ];
  for (const { status, body } of answers) expect([status, body.data]).toEqual([200, { stars: 3 }]);
});

it('has a client of the list register an operation, and says what another has to do', async () => {
  const { send } = await start({ clients: ['shop'] });
  const own = '{ stars(of: 5) }';
  const sha256Hash = createHash('sha256').update(own).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const shop = { 'apollographql-client-name': 'shop' };
  const codeOf = async (body: object, headers = {}) => {
    const { errors, data } = (await send(post(body, headers))).body;
    return errors?.[0]?.extensions?.code ?? data;
  };
  expect(await codeOf({ extensions })).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  expect(await codeOf({ extensions }, shop)).toBe('PERSISTED_QUERY_NOT_FOUND');
  expect(await codeOf({ query: own, extensions }, shop)).toEqual({ stars: 5 });
  expect(await codeOf({ extensions })).toEqual({ stars: 5 });
});

it('with the safelist refuses an operation that is not listed, also by GET', async () => {
  const { ask, send } = await start({ safelist: true });
  expect((await ask(text, { variables: { of: 2 } })).body.data).toEqual({ stars: 2 });
  const refused = [await ask('{ stars }'), await send({ search: '?query={stars}', headers: json })];
  for (const { status, body } of refused)
    expect([status, body.errors?.[0]?.extensions?.code]).toEqual([403, 'QUERY_NOT_IN_SAFELIST']);
});
