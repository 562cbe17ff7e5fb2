import { subgraphSchema } from '@souk/platform/service/server';
import { GraphQLError, graphql } from 'graphql';
import type { RunGraphQL } from '../../../ports.ts';
import { startLoginSystem } from '../testing/login-system.ts';

type Input = { readonly input: { readonly email: string } };

/** The result of the mutation `requestPasswordReset`, as the schema of `users` declares it. */
function answerOf({ input: { email } }: Input): unknown {
  if (email === 'often@souk.example') {
    throw new GraphQLError('Too many requests.', { extensions: { code: 'RATE_LIMITED' } });
  }
  if (!email.includes('@')) {
    const fields = [{ path: ['input', 'email'], message: 'Enter an address.' }];
    return { __typename: 'ValidationFailed', message: 'Not valid.', fields };
  }
  return { __typename: 'RequestPasswordResetPayload', email };
}

const schema = subgraphSchema('users', {
  Mutation: { requestPasswordReset: (_: unknown, input: Input) => answerOf(input) },
});
const callers: unknown[] = [];
const runGraphQL: RunGraphQL = async (source, variableValues, { caller, address }) => {
  callers.push([caller.viewer, address]);
  // Plain JSON, as from the graph.
  return JSON.parse(JSON.stringify(await graphql({ schema, source, variableValues })));
};

const system = await startLoginSystem(runGraphQL);
const ask = (body: object) => system.newBrowser().visit('/auth/password/forgotten', { body });

describe('a forgotten password by REST', () => {
  it('is accepted without a login and without a body, for the address of the client (ID-8)', async () => {
    const response = await ask({ email: 'ann@souk.example' });
    expect([response.status, await response.text()]).toEqual([202, '']);
    expect(callers.at(-1)).toEqual([null, '127.0.0.1']);
  });

  it.each([
    ['by the graph', { email: 'ann' }],
    ['by its shape', {}],
  ])('names the invalid field of the body, refused %s (ID-8)', async (_, body) => {
    const response = await ask(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'email' }],
    });
  });

  it('is limited as the graph is (ID-8)', async () => {
    const response = await ask({ email: 'often@souk.example' });
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({ code: 'RATE_LIMITED' });
  });
});
