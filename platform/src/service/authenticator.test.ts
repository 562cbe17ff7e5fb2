import { randomUUID } from 'node:crypto';
import { type SignedRequest, sign } from '@souk/auth/signature';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { type KeyServer, startKeyServer } from '../testing/key-server.ts';
import { authenticator, type Caller } from './authenticator.ts';
import { serve } from './server.ts';

const signingKey = 'the key that the gateway shares with this subgraph';
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const body = JSON.stringify({ query: '{ caller }' });

let keys: KeyServer;
let server: Awaited<ReturnType<typeof serve>>;
let log: { reason?: string }[];
let callers: Caller[];

beforeAll(async () => {
  keys = await startKeyServer();
  const schema = buildSchema('type Query { caller: String, other: String }');
  const { caller } = schema.getQueryType()?.getFields() ?? {};
  if (caller) {
    caller.resolve = (_, __, context: Caller) => {
      callers.push(context);
      return context.viewer?.id ?? 'nobody';
    };
  }
  const logger = pino({ level: 'warn' }, { write: (line) => void log.push(JSON.parse(line)) });
  const context = authenticator({ ...keys, signingKey }, logger);
  server = await serve({ schema, port: 0, context, logger, onRefusal: () => {} });
});
afterAll(async () => {
  await server.stop();
  await keys.stop();
});
beforeEach(() => {
  log = [];
  callers = [];
});

/** A request as the gateway sends it, and what was changed on its way. */
type Sent = {
  readonly token?: string | null;
  readonly signed?: Partial<SignedRequest> & { readonly key?: string };
  readonly headers?: Record<string, string | undefined>;
  readonly body?: string;
};

/** The headers that the gateway sends for a body and a token. */
function headersFor({ token = null, signed = {} }: Sent): Record<string, string | undefined> {
  const { key = signingKey, ...parts } = signed;
  const request = { requestId: randomUUID(), at: new Date(), body, token, ...parts };
  return {
    'content-type': 'application/json',
    ...(token !== null && { authorization: `Bearer ${token}` }),
    ...sign(key, request),
  };
}

/** Sends it. Returns the status, the caller that the resolver saw, and the reason in the log. */
async function send(sent: Sent) {
  const headers = { ...headersFor(sent), ...sent.headers };
  const given = Object.entries(headers).filter((one): one is [string, string] => !!one[1]);
  const init = { method: 'POST', headers: given, body: sent.body ?? body };
  const response = await fetch(server.url, init);
  const { data, errors } = (await response.json()) as {
    data?: { caller: string };
    errors?: { message: string; extensions: object }[];
  };
  const reason = log.at(-1)?.reason;
  return { status: response.status, caller: data?.caller, errors, reason };
}

const refusedAs = (reason: string) => ({
  status: 401,
  caller: undefined,
  errors: [
    {
      message: 'Authentication required. Log in, then retry.',
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ],
  reason,
});

async function expectRefused(sent: Sent, reason: string): Promise<void> {
  expect(await send(sent)).toEqual(refusedAs(reason));
  expect(callers).toEqual([]);
}

describe('a request to a subgraph', () => {
  it('is answered when the gateway has signed it, for the user of its token (ID-12)', async () => {
    const answer = { status: 200, errors: undefined, reason: undefined };
    expect(await send({})).toEqual({ ...answer, caller: 'nobody' });
    expect(await send({ token: keys.tokenFor('ann') })).toEqual({ ...answer, caller: 'ann' });
  });

  it('brings its trace, and none that is malformed', async () => {
    await send({ headers: { traceparent } });
    await send({ headers: { traceparent: '00-1-2-3' } });
    const correlationId = '0af7651916cd43dd8448eb211c80319c';
    expect(callers.map(({ cause }) => cause)).toEqual([
      { correlationId, causationId: null, traceparent },
      { correlationId: null, causationId: null, traceparent: null },
    ]);
  });

  it('is refused without a signature, also with a valid token', async () => {
    const none = { 'x-souk-request-id': undefined, 'x-souk-at': undefined };
    const headers = { ...none, 'x-souk-signature': undefined };
    await expectRefused({ headers }, 'unsigned');
    await expectRefused({ headers, token: keys.tokenFor('ann') }, 'unsigned');
    // The names of users and roles that other systems trust.
    await expectRefused({ headers: { ...headers, 'x-user-id': 'ann' } }, 'unsigned');
  });

  it.each<[string, Sent]>([
    ['of another body', { signed: { body: '{"query":"{ other }"}' } }],
    ['of the same request with other bytes', { body: JSON.stringify(JSON.parse(body), null, 1) }],
    ['of an empty body', { signed: { body: '' } }],
    ['made with the key of another subgraph', { signed: { key: 'the key of another subgraph' } }],
    ['made with an empty key', { signed: { key: '' } }],
    ['that is no signature', { headers: { 'x-souk-signature': 'AAAA' } }],
    ['of another request', { headers: { 'x-souk-request-id': randomUUID() } }],
  ])('is forged with a signature %s', async (_, sent) => {
    await expectRefused(sent, 'forged');
  });

  it('is forged with the token of another user, without its own, and with one that was added', async () => {
    const [ann, bob] = [keys.tokenFor('ann'), keys.tokenFor('bob')];
    await expectRefused({ token: ann, headers: { authorization: `Bearer ${bob}` } }, 'forged');
    await expectRefused({ token: ann, headers: { authorization: undefined } }, 'forged');
    await expectRefused({ headers: { authorization: `Bearer ${ann}` } }, 'forged');
  });

  it('is forged with another time', async () => {
    const headers = headersFor({});
    await expectRefused(
      { headers: { ...headers, 'x-souk-at': String(Number(headers['x-souk-at']) + 1) } },
      'forged',
    );
  });

  it.each([4, 20, 42])(
    'is forged with the first %i characters of its signature',
    async (length) => {
      const headers = headersFor({});
      const signature = headers['x-souk-signature']?.slice(0, length);
      await expectRefused({ headers: { ...headers, 'x-souk-signature': signature } }, 'forged');
    },
  );

  it('is forged with the whole signature of another request', async () => {
    const other = headersFor({ signed: { body: '{"query":"{ other }"}' } });
    await expectRefused({ headers: other }, 'forged');
  });

  it('is replayed when it arrives again, also with another body that was signed', async () => {
    const requestId = randomUUID();
    const headers = headersFor({ signed: { requestId } });
    expect((await send({ headers })).caller).toBe('nobody');
    callers = [];
    await expectRefused({ headers }, 'replayed');
    await expectRefused({ signed: { requestId }, token: keys.tokenFor('ann') }, 'replayed');
  });

  it.each([
    ['31 seconds ago', -31_000],
    ['an hour ago', -3_600_000],
    ['an hour from now, by a clock that is fast', 3_600_000],
  ])('is stale when it was signed %s', async (_, ms) => {
    await expectRefused({ signed: { at: new Date(Date.now() + ms) } }, 'stale');
  });

  it('is answered when the clock of the gateway is 25 seconds fast', async () => {
    const at = new Date(Date.now() + 25_000);
    expect(await send({ signed: { at } })).toMatchObject({ status: 200, caller: 'nobody' });
  });

  it('is refused with a token that no issuer has signed, although the gateway forwarded it', async () => {
    const [head, claims] = keys.tokenFor('ann').split('.');
    const token = `${head}.${claims}.${'A'.repeat(86)}`;
    expect(await send({ token })).toMatchObject({ status: 401, caller: undefined });
    expect(callers).toEqual([]);
  });
});
