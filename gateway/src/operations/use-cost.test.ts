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
  expect(body.errors?.[0]?.message).not.toMatch(/\d/);
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
          message: `Rate limit exceeded. Retry in ${seconds} s.`,
          extensions: { code: 'RATE_LIMITED', traceId: headers.get('x-trace-id') },
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
