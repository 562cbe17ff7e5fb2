import type { Viewer } from '@souk/auth/viewer';
import { viewerOf } from '@souk/platform/testing/harness';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';
import { atTheBank, makeDue, payForParcels, refundParcel } from '../testing/parcels.ts';
import { requestPayout } from '../usecases/request-payout.ts';

let billing: BillingHarness;
let payoutId: string;
const order = 'ann-1';
const parcel = parcelIdOf(order, 's1');
beforeAll(async () => {
  billing = await billingHarness();
  await billing.open('ann');
  await payForParcels(billing, order, { s1: 10_000, s2: 5_000 });
  await refundParcel(billing, order, 's1', { refundId: 'c', amount: 1_000 });
  await makeDue(billing, order, 's1');
  const command = { amount: { currency: 'RUB', minorUnits: 280 }, idempotencyKey: 'key' };
  const { payout } = await billing.transact((work) =>
    requestPayout(work, viewerOf('s1', 'seller'), command, atTheBank),
  );
  payoutId = payout.id;
});

const query = `query ($these: [_Any!]!) {
  _entities(representations: $these) {
    ... on Seller { earnings {
      pending { amount } due { amount } paid { amount }
      entries(first: 3) { edges { node { type state amount { amount } parcel { id } } } pageInfo { endCursor hasNextPage } }
      payouts { edges { node { id state amount { amount } seller { id } } } }
    } }
    ... on Parcel { earnings { amount { amount } refunded { amount } commission { amount } net { amount } state } }
  }
}`;

async function seenBy(viewer: Viewer | null, seller = 's1', id = parcel) {
  const these = [
    { __typename: 'Seller', id: seller },
    { __typename: 'Parcel', id },
  ];
  return (await billing.ask(viewer, query, { these }))._entities;
}

const amount = (text: string) => ({ amount: text });
const nothing = [{ earnings: null }, { earnings: null }];

describe('the earnings of a seller and of a parcel', () => {
  it.each([
    ['the seller', viewerOf('s1', 'seller')],
    ['an operator', viewerOf('olga', 'operator')],
  ])('are seen by %s', async (_, viewer) => {
    expect(await seenBy(viewer)).toEqual([
      {
        earnings: {
          ...{ pending: amount('0.00'), due: amount('80.00'), paid: amount('0.00') },
          entries: {
            edges: [
              { node: { type: 'PAYOUT', state: 'DUE', amount: amount('-2.80'), parcel: null } },
              release('DUE', '82.80'),
              release('PENDING', '-82.80'),
            ],
            pageInfo: { endCursor: expect.any(String), hasNextPage: true },
          },
          payouts: {
            edges: [
              {
                node: {
                  id: payoutId,
                  state: 'REQUESTED',
                  amount: amount('2.80'),
                  seller: { id: 's1' },
                },
              },
            ],
          },
        },
      },
      {
        earnings: {
          ...{ amount: amount('100.00'), refunded: amount('10.00'), commission: amount('7.20') },
          ...{ net: amount('82.80'), state: 'DUE' },
        },
      },
    ]);
  });

  it.each([
    ['another seller of the order', viewerOf('s2', 'seller')],
    ['the buyer', viewerOf('ann')],
    ['a courier', viewerOf('cara', 'courier')],
    ['a caller without a login', null],
  ])('do not exist for %s', async (_, viewer) => {
    expect(await seenBy(viewer)).toEqual(nothing);
  });

  it('are zero for a seller without any, and null for an unknown parcel', async () => {
    const [seller, unknown] = (await seenBy(viewerOf('new', 'seller'), 'new', 'x\0')) as [
      { earnings: object },
      object,
    ];
    expect(seller.earnings).toMatchObject({ pending: amount('0.00'), due: amount('0.00') });
    expect(unknown).toEqual({ earnings: null });
  });

  it('are listed page by page, without duplicates or gaps', async () => {
    const page = `query ($these: [_Any!]!, $after: String) { _entities(representations: $these) {
      ... on Seller { earnings { entries(first: 2, after: $after) {
        edges { node { id } } pageInfo { endCursor hasNextPage } } } } } }`;
    const these = [{ __typename: 'Seller', id: 's1' }];
    type Page = {
      edges: { node: { id: string } }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer = await billing.ask(viewerOf('s1', 'seller'), page, { these, after });
      const [{ earnings }] = answer._entities as [{ earnings: { entries: Page } }];
      ids.push(...earnings.entries.edges.map(({ node }) => node.id));
      after = earnings.entries.pageInfo.endCursor;
      more = earnings.entries.pageInfo.hasNextPage;
    }
    expect(ids).toHaveLength(5);
    expect(new Set(ids).size).toBe(5);
  });
});

function release(state: string, text: string) {
  return {
    node: { type: 'EARNINGS_RELEASE', state, amount: amount(text), parcel: { id: parcel } },
  };
}

describe('the list of payouts', () => {
  const list = 'query ($state: PayoutState) { payouts(state: $state) { edges { node { id } } } }';
  const idsSeenBy = async (viewer: Viewer, state: string | null) =>
    (await billing.ask(viewer, list, { state })).payouts;
  const operator = viewerOf('olga', 'operator');

  it('shows operators all, or those in one state, and others none', async () => {
    const one = { edges: [{ node: { id: payoutId } }] };
    expect(await idsSeenBy(operator, null)).toEqual(one);
    expect(await idsSeenBy(operator, 'REQUESTED')).toEqual(one);
    expect(await idsSeenBy(operator, 'PAID')).toEqual({ edges: [] });
    expect(await idsSeenBy(viewerOf('s1', 'seller'), null)).toEqual({ edges: [] });
  });
});
