import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '@souk/platform/testing/test-file';
import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { supergraphOf } from '../testing/gateway-harness.ts';
import { startTestSubgraph } from '../testing/test-subgraph.ts';
import { startStandalone } from './start-standalone.ts';

type Context = { readonly reply: FastifyReply };

/** Subgraphs that know nothing of this repository. */
const books = {
  sdl: `
    type Query {
      books: [Book!]!
      secret: String @authenticated
      drafts: String @requiresScopes(scopes: [["books:write"]])
    }
    type Book @key(fields: "id") { id: ID! title: String! }`,
  resolvers: {
    Query: {
      books: (_: unknown, _args: unknown, { reply }: Context) => {
        reply.headers({ 'x-shelf': 'a', 'x-cost': 1, 'x-other': 'o' });
        return [{ id: '1', title: 'Dead Souls' }];
      },
      secret: () => 'a secret',
      drafts: () => 'a draft',
    },
  },
};
const loans = {
  sdl: `
    type Query { overdue: String broken: String }
    type Book @key(fields: "id") { id: ID! loans: Int! }`,
  resolvers: {
    Query: {
      overdue: () => {
        throw new GraphQLError('Bring it back.', { extensions: { code: 'OVERDUE' } });
      },
      broken: () => {
        throw new Error('select * from loans');
      },
    },
    Book: {
      __resolveReference: ({ id }: { id: string }, { reply }: Context) => {
        reply.headers({ 'x-shelf': 'b', 'x-cost': 1 });
        return { id, loans: 7 };
      },
    },
  },
};

const { publicKey, privateKey } = await generateKeyPair('ES256');

/** An issuer as OpenID has it: a document of discovery and keys. */
async function startIssuer(): Promise<string> {
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }];
  const server = createServer(({ url }, response) => {
    const discovered = { issuer, jwks_uri: `${issuer}/keys` };
    response.end(JSON.stringify(url === '/keys' ? { keys } : discovered));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => server.close());
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return issuer;
}

function tokenOf(issuer: string, claims: object, audience = 'library'): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject('ann')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(privateKey);
}

type Answer = {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
};

/** Starts both subgraphs and a gateway for their supergraph, with these settings. */
async function start(settings: Record<string, string> = {}) {
  const subgraphs = {
    books: await startTestSubgraph(books),
    loans: await startTestSubgraph(loans),
  };
  const folder = await mkdtemp(join(tmpdir(), 'standalone-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraphOf(subgraphs));
  const { url, managementUrl, stop } = await startStandalone(file, {
    ...{ GATEWAY_PORT: '0', GATEWAY_MANAGEMENT_PORT: '0', APOLLO_TELEMETRY_DISABLED: '1' },
    ...{ LOG_LEVEL: 'fatal', NODE_ENV: 'production', NETWORK_TRUSTED: 'true', ...settings },
  });
  atEnd(stop);
  let headersOfLast = new Headers();
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    headersOfLast = response.headers;
    return { status: response.status, ...((await response.json()) as Answer) };
  };
  const codesOf = async (query: string, headers = {}) =>
    (await ask(query, headers)).errors?.map(({ extensions }) => extensions.code);
  return { ask, codesOf, managementUrl, subgraphs, headersOfLast: () => headersOfLast };
}

it('joins two subgraphs of others without a database, a broker or an issuer, and is ready (GW-13)', async () => {
  const { ask, codesOf, managementUrl } = await start();
  const data = { books: [{ title: 'Dead Souls', loans: 7 }] };
  expect(await ask('{ books { title loans } }')).toEqual({ status: 200, data });
  expect((await fetch(`${managementUrl}/ready`)).status).toBe(200);
  // A token means nothing without an issuer.
  expect(await codesOf('{ secret }', { authorization: 'Bearer x.y.z' })).toEqual([
    'UNAUTHENTICATED',
  ]);
});

it('takes the tokens of any issuer, with its scopes for `@requiresScopes` (GW-13)', async () => {
  const issuer = await startIssuer();
  const { ask, codesOf } = await start({
    ...{ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'library,archive', OIDC_SCOPES_CLAIM: 'permissions' },
  });
  const as = async (claims: object, audience?: string) => ({
    authorization: `Bearer ${await tokenOf(issuer, claims, audience)}`,
  });
  expect(await codesOf('{ secret }')).toEqual(['UNAUTHENTICATED']);
  expect(await ask('{ secret }', await as({}))).toMatchObject({ data: { secret: 'a secret' } });
  expect(await codesOf('{ drafts }', await as({ scope: 'books:write' }))).toEqual(['FORBIDDEN']);
  const permissions = ['books:read', 'books:write'];
  expect(await ask('{ drafts }', await as({ permissions }, 'archive'))).toMatchObject({
    data: { drafts: 'a draft' },
  });
  expect(await codesOf('{ books { id } }', await as({}, 'another'))).toEqual(['UNAUTHENTICATED']);
});

it('forwards the headers of the rules, under their names, and no other', async () => {
  const { ask, subgraphs } = await start({ FORWARD_HEADERS: 'accept-language,x-tenant:tenant-id' });
  await ask('{ books { loans } }', { 'accept-language': 'ru', 'x-tenant': 't', 'x-other': 'o' });
  await ask('{ books { loans } }', { 'accept-language': 'en' });
  for (const { received } of Object.values(subgraphs)) {
    const [first, second] = received.map(({ headers }) => headers);
    expect(first).toMatchObject({ 'accept-language': 'ru', 'tenant-id': 't' });
    expect(first).not.toHaveProperty('x-other');
    expect(second).toMatchObject({ 'accept-language': 'en' });
    expect(second).not.toHaveProperty('tenant-id');
  }
});

it('returns the headers of the rules from all subgraphs, in every answer', async () => {
  const { ask, headersOfLast } = await start({ RETURN_HEADERS: 'x-shelf,x-cost:price' });
  for (let time = 1; time <= 3; time += 1) {
    await ask('{ books { title loans } }');
    const names = ['x-shelf', 'price', 'x-cost', 'x-other'];
    expect(names.map((name) => headersOfLast().get(name))).toEqual(['a, b', '1', null, null]);
  }
});

it.each([
  ['none', '', ['INTERNAL', 'INTERNAL']],
  ['some', 'OVERDUE', ['OVERDUE', 'INTERNAL']],
  ['all', '*', ['OVERDUE', 'INTERNAL_SERVER_ERROR']],
])('shows %s of the codes of subgraphs', async (_, SUBGRAPH_ERROR_CODES, codes) => {
  const { codesOf } = await start({ SUBGRAPH_ERROR_CODES });
  expect(await codesOf('{ overdue broken }')).toEqual(codes);
});

it('says which field costs what when an operation costs too much; 0 switches the limit off', async () => {
  const query = '{ books { id } again: books { id loans } __typename }';
  const strict = await start({ GRAPHQL_COST_MAX: '15' });
  expect(await strict.ask(query)).toMatchObject({
    errors: [
      {
        message: expect.stringContaining(
          '`books` costs 10, `again` costs 10, `__typename` costs 0.',
        ),
        extensions: { code: 'TOO_COSTLY' },
      },
    ],
  });
  const sized = await start({ GRAPHQL_COST_MAX: '15', GRAPHQL_LIST_SIZE: '5' });
  const open = await start({ GRAPHQL_COST_MAX: '0' });
  for (const { ask } of [sized, open])
    expect(await ask(query)).toMatchObject({ data: { __typename: 'Query' } });
});

it('says why a supergraph cannot be read or used', async () => {
  const settings = { GATEWAY_MANAGEMENT_PORT: '0', APOLLO_TELEMETRY_DISABLED: '1' };
  const none = startStandalone('/none.graphql', settings);
  await expect(none).rejects.toThrow('The supergraph /none.graphql cannot be read: ENOENT.');
  const code = import.meta.filename;
  await expect(startStandalone(code, settings)).rejects.toThrow(
    `The supergraph ${code} cannot be used: Syntax Error`,
  );
});

it.each([
  ['an issuer without an audience', { OIDC_ISSUER: 'http://a.test' }, 'OIDC_AUDIENCE'],
  ['a header of the connection', { FORWARD_HEADERS: 'host' }, 'FORWARD_HEADERS'],
  ['a cookie of a subgraph', { RETURN_HEADERS: 'set-cookie' }, 'RETURN_HEADERS'],
  ['a header that is none', { FORWARD_HEADERS: 'a b' }, 'FORWARD_HEADERS'],
])('refuses %s', async (_, settings, name) => {
  await expect(start(settings)).rejects.toThrow(name);
});
