import { type Front, type Staging, startFront } from '../testing/gateway-harness.ts';
import { tokenFor } from '../testing/token.ts';

const page = { name: 'page' };
const pages = {
  sdl: 'type Query { pages: [Page!] } type Page { name: String pages: [Page!] }',
  resolvers: { Query: { pages: () => [page] }, Page: { pages: () => [page] } },
};
const [ann, bob] = [await tokenFor('ann'), await tokenFor('bob')];
/** Ten, as nobody says how long the list is. */
const ten = '{ pages { name } }';
const aHundredAndTen = '{ pages { pages { name } } }';

let shop: Front;
afterEach(() => shop.stop());

async function open(staging: Staging = {}): Promise<void> {
  shop = await startFront({ pages }, staging);
}

/** The status of the answer, and the code of its error. */
async function refusal(...asked: Parameters<Front['ask']>) {
  const { status, body } = await shop.ask(...asked);
  return [status, body.errors?.[0]?.extensions?.code];
}

it('lists in lists in lists are refused before they are planned (GW-11)', async () => {
  await open();
  const { status, body } = await shop.ask('{ pages { pages { pages { name } } } }');
  expect([status, body.errors?.[0]?.extensions?.code]).toEqual([400, 'TOO_COSTLY']);
  expect(body.errors?.[0]?.message).not.toMatch(/\d/);
  expect(shop.subgraphs.pages?.received).toEqual([]);
  expect((await shop.ask(aHundredAndTen)).body.data).toEqual({ pages: [{ pages: [page] }] });
});

describe('what is asked within a minute', () => {
  it('costs as much as a user may spend, and no more, whatever others do (GW-11)', async () => {
    await open({ allowance: { perUser: 130, perAddress: 10 } });
    expect(await refusal(aHundredAndTen, { token: ann })).toEqual([200, undefined]);
    const received = shop.subgraphs.pages?.received.length;
    const { status, headers, body } = await shop.ask(aHundredAndTen, { token: ann });
    const seconds = headers.get('retry-after');
    expect([status, Number(seconds) > 0, Number(seconds) <= 60]).toEqual([429, true, true]);
    expect(body).toEqual({
      errors: [
        {
          message: `Too much was asked within a minute. Try again in ${seconds} s.`,
          extensions: { code: 'RATE_LIMITED', traceId: headers.get('x-trace-id') },
        },
      ],
    });
    expect(shop.subgraphs.pages?.received).toHaveLength(received ?? 0);
    // Who asks for less than is left gets it, and so does somebody else.
    for (const token of [ann, ann, bob]) {
      expect(await refusal(ten, { token })).toEqual([200, undefined]);
    }
    expect(await refusal('{ __typename }', { token: ann })).toEqual([429, 'RATE_LIMITED']);
  });

  it('costs something even when it is nothing (GW-11)', async () => {
    await open({ allowance: { perUser: 10, perAddress: 2 } });
    const answers = [1, 2, 3].map(() => refusal('{ __typename }'));
    expect((await Promise.all(answers)).sort()).toEqual([
      [200, undefined],
      [200, undefined],
      [429, 'RATE_LIMITED'],
    ]);
  });

  it('goes on the account of the address, and of the one that a proxy of ours names (GW-11)', async () => {
    await open({ allowance: { perUser: 10, perAddress: 10 }, proxies: ['127.0.0.0/8'] });
    const from = (address: string) =>
      refusal(ten, { headers: { 'x-forwarded-for': `198.51.100.1, ${address}` } });
    expect(await from('192.0.2.1')).toEqual([200, undefined]);
    expect(await from('192.0.2.1')).toEqual([429, 'RATE_LIMITED']);
    expect(await from('192.0.2.2')).toEqual([200, undefined]);
  });

  it('goes on the account of who sent it, when nobody of ours forwarded it (GW-11)', async () => {
    await open({ allowance: { perUser: 10, perAddress: 10 } });
    const headers = { 'x-forwarded-for': '192.0.2.1' };
    expect(await refusal(ten)).toEqual([200, undefined]);
    expect(await refusal(ten, { headers })).toEqual([429, 'RATE_LIMITED']);
  });
});
