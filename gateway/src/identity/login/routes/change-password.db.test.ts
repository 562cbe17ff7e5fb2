import { subgraphSchema } from '@souk/platform/service/server';
import { GraphQLError, graphql } from 'graphql';
import type { RunGraphQL } from '../../../ports.ts';
import { loggedIn, startLoginSystem } from '../testing/login-system.ts';

type Input = { input: { currentPassword: string; newPassword: string } };

/** The result of the mutation `changePassword`, as the schema of `users` declares it. */
function answerOf({ input: { currentPassword, newPassword } }: Input): unknown {
  if (currentPassword === 'wrong') return { __typename: 'WrongPassword', message: 'It is wrong.' };
  if (currentPassword === 'none') return { __typename: 'NoPassword', message: 'There is none.' };
  if (currentPassword === 'too often') {
    const extensions = { code: 'RATE_LIMITED' };
    throw new GraphQLError('Too many wrong passwords. Retry in 60 s.', { extensions });
  }
  if (newPassword === 'short') {
    const fields = [{ path: ['input', 'newPassword'], message: 'Use at least 8 characters.' }];
    return { __typename: 'ValidationFailed', message: 'Not valid.', fields };
  }
  return { __typename: 'ChangePasswordPayload', userId: 'u-1' };
}

const schema = subgraphSchema('users', {
  Mutation: {
    changePassword: (_: unknown, input: Input) => answerOf(input),
    signOutEverywhere: (_: unknown, { input }: { input: { all: boolean } }) => {
      signedOut.push(input.all);
      return { __typename: 'SignOutEverywherePayload', userId: 'u-1' };
    },
  },
});
const signedOut: boolean[] = [];
const callers: unknown[] = [];
const runGraphQL: RunGraphQL = async (source, variableValues, { caller }) => {
  callers.push(caller.viewer?.username);
  // Plain JSON, as from the graph.
  return JSON.parse(JSON.stringify(await graphql({ schema, source, variableValues })));
};

const system = await startLoginSystem(runGraphQL);

async function change(body: object) {
  const browser = await loggedIn(system);
  return browser.visit('/auth/password', { body });
}

describe('changing a password by REST', () => {
  it('answers 204, for the caller (ID-8)', async () => {
    expect((await change({ current: 'right', next: 'another one' })).status).toBe(204);
    expect(callers.at(-1)).toBe('buyer');
  });

  it.each([
    ['wrong', 403, 'WRONG_PASSWORD'],
    ['none', 409, 'NO_PASSWORD'],
    ['too often', 429, 'RATE_LIMITED'],
  ])('answers the refusal for %s (ID-8)', async (current, status, code) => {
    const response = await change({ current, next: 'another one' });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ status, code, message: expect.any(String) });
  });

  it.each([
    ['by the graph', { current: 'right', next: 'short' }],
    ['by its shape', { current: 'right' }],
  ])('names the invalid field of the body, refused %s (ID-8)', async (_, body) => {
    const response = await change(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'next' }],
    });
  });

  it('needs a login (ID-8)', async () => {
    const body = { current: 'right', next: 'another one' };
    const response = await system.newBrowser().visit('/auth/password', { body });
    expect(response.status).toBe(401);
  });
});

describe('signing out everywhere by REST', () => {
  const signOut = async (query: string) => {
    const browser = await loggedIn(system);
    return browser.visit(`/auth/sessions${query}`, { method: 'DELETE' });
  };

  it('keeps the session of the request (ID-8)', async () => {
    const response = await signOut('');
    expect([response.status, signedOut.at(-1)]).toEqual([204, false]);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('ends it too on request, and removes its cookie (ID-8)', async () => {
    const response = await signOut('?all=true');
    expect([response.status, signedOut.at(-1)]).toEqual([204, true]);
    expect(response.headers.getSetCookie()[0]).toMatch(/Max-Age=0/);
  });

  it('is refused for a value that it does not know (ID-8)', async () => {
    const before = signedOut.length;
    const response = await signOut('?all=TRUE');
    expect([response.status, signedOut.length]).toEqual([400, before]);
  });

  it('needs a login (ID-8)', async () => {
    const response = await system.newBrowser().visit('/auth/sessions', { method: 'DELETE' });
    expect(response.status).toBe(401);
  });
});
