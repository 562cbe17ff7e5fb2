import {
  type GatewayHarness,
  type HarnessOptions,
  startGatewayHarness,
} from '../testing/gateway-harness.ts';
import { tokenFor } from '../testing/token.ts';

const page = { name: 'page' };
const pages = {
  sdl: 'type Query { pages: [Page!] } type Page { name: String pages: [Page!] }',
  resolvers: { Query: { pages: () => [page] }, Page: { pages: () => [page] } },
};
const [ann, bob] = [await tokenFor('ann'), await tokenFor('bob')];
/** Ten, the assumed length of a list. */
const ten = '{ pages { name } }';
const aHundredAndTen = '{ pages { pages { name } } }';

let gateway: GatewayHarness;
afterEach(() => gateway.stop());

async function startWith(options: HarnessOptions = {}): Promise<void> {
  gateway = await startGatewayHarness({ pages }, options);
}

/** The status of the response, and the code of its error. */
async function outcome(...request: Parameters<GatewayHarness['ask']>) {
  const { status, body } = await gateway.ask(...request);
  return [status, body.errors?.[0]?.extensions?.code];
}

it('an operation above the cost limit is rejected before it is planned (GW-11)', async () => {
  await startWith();
  const { status, body } = await gateway.ask('{ pages { pages { pages { name } } } }');
  expect([status, body.errors?.[0]?.extensions?.code]).toEqual([400, 'TOO_COSTLY']);
  // The cost of what the client wrote, never the limit.
  expect(body.errors?.[0]?.message).toMatch(/shorter lists\. `pages` costs 1110\.$/);
  expect(gateway.subgraphs.pages?.received).toEqual([]);
  expect((await gateway.ask(aHundredAndTen)).body.data).toEqual({ pages: [{ pages: [page] }] });
});

describe('the rate limit', () => {
  it('counts the cost of each user on its own (GW-11)', async () => {
    await startWith({ rateLimit: { perUser: 130, perAddress: 10 } });
    expect(await outcome(aHundredAndTen, { token: ann })).toEqual([200, undefined]);
    const received = gateway.subgraphs.pages?.received.length;
    const { status, headers, body } = await gateway.ask(aHundredAndTen, { token: ann });
    const seconds = headers.get('retry-after');
    expect([status, Number(seconds) > 0, Number(seconds) <= 60]).toEqual([429, true, true]);
    expect(body).toEqual({
      errors: [
        {
          message: `Rate limit exceeded: this request costs 110, and 20 of 130 per minute are left. Retry in ${seconds} s.`,
          extensions: {
            code: 'RATE_LIMITED',
            traceId: headers.get('x-trace-id'),
            cost: { requested: 110, remaining: 20, limit: 130, resetSeconds: Number(seconds) },
          },
        },
      ],
    });
    expect(gateway.subgraphs.pages?.received).toHaveLength(received ?? 0);
    // A cheaper operation passes, and so does another user's.
    for (const token of [ann, ann, bob]) {
      expect(await outcome(ten, { token })).toEqual([200, undefined]);
    }
    expect(await outcome('{ __typename }', { token: ann })).toEqual([429, 'RATE_LIMITED']);
  });

  it('says that an operation costs more than the whole limit (GW-11)', async () => {
    await startWith({ rateLimit: { perUser: 130, perAddress: 100 } });
    const { body } = await gateway.ask(aHundredAndTen);
    expect(body.errors).toMatchObject([
      {
        message: 'Rate limit exceeded: this request costs 110, more than the 100 per minute.',
        extensions: { cost: { requested: 110, remaining: 100, limit: 100, resetSeconds: 0 } },
      },
    ]);
  });

  it('is shown with the cost of each response, outside production (GW-11)', async () => {
    await startWith({ production: false, rateLimit: { perUser: 130, perAddress: 100 } });
    const costs = [
      [{ token: ann }, ten, { requested: 10, remaining: 120, limit: 130 }],
      [{ token: ann }, '{ __typename }', { requested: 1, remaining: 119, limit: 130 }],
      [{}, ten, { requested: 10, remaining: 90, limit: 100 }],
    ] as const;
    for (const [options, query, cost] of costs) {
      const { body } = await gateway.ask(query, options);
      expect(body.extensions).toEqual({ cost: { ...cost, resetSeconds: expect.any(Number) } });
    }
    expect((await gateway.ask('{ nonsense }')).body.extensions).toBeUndefined();
  });

  it('is not shown in production (GW-3)', async () => {
    await startWith();
    expect((await gateway.ask(ten)).body.extensions).toBeUndefined();
  });

  it('counts at least one per operation (GW-11)', async () => {
    await startWith({ rateLimit: { perUser: 10, perAddress: 2 } });
    const answers = [1, 2, 3].map(() => outcome('{ __typename }'));
    expect((await Promise.all(answers)).sort()).toEqual([
      [200, undefined],
      [200, undefined],
      [429, 'RATE_LIMITED'],
    ]);
  });

  it('counts anonymous callers by the address that a trusted proxy forwards (GW-11)', async () => {
    await startWith({ rateLimit: { perUser: 10, perAddress: 10 }, proxies: ['127.0.0.0/8'] });
    const from = (address: string) =>
      outcome(ten, { headers: { 'x-forwarded-for': `198.51.100.1, ${address}` } });
    expect(await from('192.0.2.1')).toEqual([200, undefined]);
    expect(await from('192.0.2.1')).toEqual([429, 'RATE_LIMITED']);
    expect(await from('192.0.2.2')).toEqual([200, undefined]);
  });

  it('ignores X-Forwarded-For from an untrusted address (GW-11)', async () => {
    await startWith({ rateLimit: { perUser: 10, perAddress: 10 } });
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    expect(await outcome(ten)).toEqual([200, undefined]);
    expect(await outcome(ten, { headers })).toEqual([429, 'RATE_LIMITED']);
  });
});
