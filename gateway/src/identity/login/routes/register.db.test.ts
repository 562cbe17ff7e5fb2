import { subgraphSchema } from '@souk/platform/service/server';
import { GraphQLError, graphql } from 'graphql';
import { rateLimited } from '../../../operations/use-rate-limit.ts';
import type { RunGraphQL } from '../../../ports.ts';
import { startLoginSystem } from '../testing/login-system.ts';

type Input = { input: { username: string; email: string; password: string } };

/** The result of the mutation `register`, as the schema of `users` declares it. */
function answerOf({ input: { username, email } }: Input): unknown {
  if (username === 'taken') return { __typename: 'UsernameTaken', message: 'This name is taken.' };
  if (email === 'taken@souk.example') return { __typename: 'EmailTaken', message: 'Known.' };
  if (username === 'a') {
    const fields = [{ path: ['input', 'username'], message: 'Too short.' }];
    return { __typename: 'ValidationFailed', message: 'Not valid.', fields };
  }
  if (username === 'unavailable') {
    throw new GraphQLError('Try again later.', { extensions: { code: 'UNAVAILABLE' } });
  }
  if (username === 'broken') throw new Error('insert into "users" failed at 10.0.0.7');
  return { __typename: 'RegisterPayload', userId: 'u-1', username };
}

const schema = subgraphSchema('users', {
  Mutation: { register: (_: unknown, input: Input) => answerOf(input) },
});
const callers: unknown[] = [];
const runGraphQL: RunGraphQL = async (source, variableValues, { caller }) => {
  if ((variableValues as Input).input.username === 'limited') {
    throw rateLimited({ requested: 500, remaining: 1, limit: 1_000, resetSeconds: 7 });
  }
  callers.push(caller);
  // Plain JSON, as from the graph.
  return JSON.parse(JSON.stringify(await graphql({ schema, source, variableValues })));
};

const system = await startLoginSystem(runGraphQL);

const register = (fields: object) =>
  system.newBrowser().visit('/auth/register', {
    body: { username: 'ann', email: 'ann@souk.example', password: 'a good password', ...fields },
  });

describe('registering by REST', () => {
  it('returns the id and the name of the user (ID-1, RST-3)', async () => {
    const response = await register({ firstName: 'Ann', admin: true });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ userId: 'u-1', username: 'ann' });
    expect(callers.at(-1)).toMatchObject({ viewer: null, token: null });
  });

  it.each([
    ['name', { username: 'taken' }, 'USERNAME_TAKEN'],
    ['address', { email: 'taken@souk.example' }, 'EMAIL_TAKEN'],
  ])('is rejected with 409 when the %s is taken (ID-1)', async (_, fields, code) => {
    const response = await register(fields);
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code, title: 'Conflict', status: 409 });
  });

  it.each([
    [
      'a value that the graph rejects',
      { username: 'a' },
      { path: 'username', message: 'Too short.' },
    ],
    ['a value that is not a string', { email: 7 }, { path: 'email', message: 'Must be text.' }],
  ])(
    'is rejected with 400 for %s, with an error per field (ID-1, GW-8)',
    async (_, fields, field) => {
      const response = await register(fields);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'VALIDATION_FAILED', fields: [field] });
    },
  );

  it('gets 503 while the graph is unavailable (ID-1)', async () => {
    const response = await register({ username: 'unavailable' });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
  });

  it('gets 429 above the rate limit (GW-11)', async () => {
    const response = await register({ username: 'limited' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await response.json()).toMatchObject({
      code: 'RATE_LIMITED',
      detail: expect.stringContaining('costs 500, and 1 of 1000 per minute are left.'),
    });
  });

  it('reveals nothing of an internal error (GW-3)', async () => {
    const response = await register({ username: 'broken' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toMatch(/insert|10\.0/);
  });

  it('is rejected from a page of another site (ID-1)', async () => {
    const response = await system.newBrowser().visit('/auth/register', {
      body: { username: 'ann', email: 'ann@souk.example', password: 'a good password' },
      headers: { origin: 'https://evil.test' },
    });
    expect(response.status).toBe(403);
  });

  it('with broken JSON gets 400 (GW-8)', async () => {
    const response = await fetch(`${system.publicUrl}/auth/register`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"username":',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'VALIDATION_FAILED' });
  });
});
