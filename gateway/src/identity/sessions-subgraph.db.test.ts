import { anonymous, type Caller } from '../request/caller.ts';
import { traceOf } from '../request/trace.ts';
import { captureLog } from '../testing/capture-log.ts';
import { jsonOf } from './login/testing/browser.ts';
import { loggedIn, startLoginSystem } from './login/testing/login-system.ts';
import { sessionsSource } from './sessions-subgraph.ts';

const system = await startLoginSystem();
const source = sessionsSource(() => system.gateway.login.ownSessions, captureLog().logger);

/** The caller of a browser, as the gateway identifies it. */
async function callerIn(browser: Awaited<ReturnType<typeof loggedIn>>): Promise<Caller> {
  const { token, sessionId } = await jsonOf(await browser.visit('/account'));
  const viewer = await system.gateway.login.verify(String(token));
  const session = { sessionId: String(sessionId), expiresAt: new Date() };
  return { viewer, token: String(token), via: 'cookie', ...session };
}

async function ask(caller: Caller, query: string, variables: Record<string, unknown> = {}) {
  const signal = new AbortController().signal;
  const context = { caller, trace: traceOf(undefined), signal };
  const { data, errors } = await source.process({
    request: { query, variables },
    context,
  } as never);
  if (errors) throw new Error(String(errors[0]?.extensions?.code));
  return data as Record<string, unknown>;
}

const sessions = '{ mySessions { id userAgent current createdAt } }';
const end = `mutation ($input: EndSessionInput!) { endSession(input: $input) {
  __typename ... on EndSessionPayload { id } ... on ValidationFailed { fields { path } }
} }`;
type Listed = { readonly id: string; readonly current: boolean };

it('lists the sessions of the caller, and ends one (ID-8)', async () => {
  const [first, second] = [await loggedIn(system), await loggedIn(system)];
  const caller = await callerIn(first);
  const { mySessions } = (await ask(caller, sessions)) as { mySessions: readonly Listed[] };
  expect(mySessions.map(({ current }) => current).sort()).toEqual([false, true]);
  const id = mySessions.find(({ current }) => !current)?.id;
  expect(await ask(caller, end, { input: { id } })).toEqual({
    endSession: { __typename: 'EndSessionPayload', id },
  });
  expect((await second.visit('/account')).status).toBe(401);
  expect((await first.visit('/account')).status).toBe(200);
});

it('refuses an id that is unknown or malformed (ID-8)', async () => {
  const caller = await callerIn(await loggedIn(system));
  expect(await ask(caller, end, { input: { id: 'unknown' } })).toEqual({
    endSession: { __typename: 'NotFound' },
  });
  expect(await ask(caller, end, { input: { id: 'a b' } })).toEqual({
    endSession: { __typename: 'ValidationFailed', fields: [{ path: ['input', 'id'] }] },
  });
});

it('needs a login (ID-8)', async () => {
  await expect(ask(anonymous, sessions)).rejects.toThrow('UNAUTHENTICATED');
  await expect(ask(anonymous, end, { input: { id: 'x' } })).rejects.toThrow('UNAUTHENTICATED');
});
