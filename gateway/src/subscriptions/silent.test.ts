import { tokenFor } from '../testing/token.ts';
import { oneParcel, stock } from './testing/documents.ts';
import { Harness, transports, untilListening } from './testing/harness.ts';
import { parcelSupergraph } from './testing/parcel-supergraph.ts';

const ann = await tokenFor('ann');
const toHandle = 'subscription { parcelsToHandle { event { seq } } }';
const mine = 'subscription { myParcelsMoved { event { seq } } }';

const mustBeId = 'must be an id: letters, digits and _ . : - only, 1 to 100 of them.';

describe.each(transports)('a subscription without possible messages over %s', (_, connect) => {
  let harness: Harness;
  beforeEach(() => {
    harness = new Harness(connect);
  });
  afterEach(() => harness.clear());

  const refusalOf = async (
    request: { query: string; variables?: Record<string, unknown>; token?: string },
    edit?: (events: string) => string,
  ) => {
    const gateway = await harness.start();
    if (edit) await gateway.graph.change(parcelSupergraph(edit));
    const [error] = await (await harness.subscribe(gateway, request)).endErrors;
    return [error?.extensions.code, error?.message];
  };
  const ids = (count: number) => Array.from({ length: count }, (_each, nth) => `id-${nth}`);

  it.each<[string, string, Record<string, unknown>, string]>([
    ['an empty list', stock, { ids: [] }, 'No event can match these arguments: `productIds`.'],
    ['an empty id in a list', stock, { ids: ['a', ''] }, `\`productIds\` ${mustBeId}`],
    ['text that is no id', stock, { ids: ['a b'] }, `\`productIds\` ${mustBeId}`],
    [
      'a list that is too long',
      stock,
      { ids: ids(11) },
      '`productIds` may have at most 10 items, and has 11.',
    ],
    ['an empty id', oneParcel, { id: '' }, `\`parcelId\` ${mustBeId}`],
  ])(
    'is refused for %s, with the name of the argument (GW-8)',
    async (_case, query, variables, text) => {
      expect(await refusalOf({ query, variables, token: ann })).toEqual(['BAD_USER_INPUT', text]);
    },
  );

  it('is refused without its key', async () => {
    const optional = (text: string) => text.replace('parcelId: ID!, after', 'parcelId: ID, after');
    const query = 'subscription { parcelMoved { event { seq } } }';
    expect(
      await refusalOf({ query, token: ann }, (text) =>
        optional(text).replace('snapshot: "parcelRecord(parcelId: args.parcelId)"', ''),
      ),
    ).toEqual(['BAD_USER_INPUT', 'No event can match these arguments: `parcelId`.']);
  });

  it('is refused for arguments that exclude what the viewer may see', async () => {
    const own = (text: string) => text.replace('"anyone"', '"event.productId = viewer.id"');
    const request = (id: string) => ({ query: stock, variables: { ids: [id] }, token: ann });
    expect(await refusalOf(request('id-of-bob'), own)).toEqual([
      'FORBIDDEN',
      'You may see no event that matches these arguments: `productIds`.',
    ]);
    const gateway = await harness.start();
    await gateway.graph.change(parcelSupergraph(own));
    await harness.subscribe(gateway, request('id-of-ann'));
    await untilListening(gateway, 1);
  });

  it('is refused for a viewer who may see no event', async () => {
    const open = (text: string) =>
      text.replace('@requiresScopes(scopes: [["delivery:write"]])', '');
    expect(await refusalOf({ query: toHandle, token: ann }, open)).toEqual([
      'FORBIDDEN',
      'You may see no event of this subscription.',
    ]);
  });

  it('is refused for an anonymous caller, as its events need a viewer', async () => {
    const open = (text: string) => text.replaceAll('@authenticated', '');
    expect(await refusalOf({ query: mine }, open)).toEqual([
      'UNAUTHENTICATED',
      'Authentication required. Log in, then retry.',
    ]);
  });
});
