import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { parcelIdOf } from '@souk/schema/parcel-id';
import { type BillingHarness, billingHarness } from '../../testing/harness.ts';
import { payForLines, payForParcels } from '../../testing/parcels.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

const members = `__typename
  ... on NothingToRefund { refundable { amount } }
  ... on ParcelRequired { parcels { parcelId sellerId refundable { amount } } }
  ... on ValidationFailed { fields { path } }`;
const tooMany = '... on TooManyUnits { units { parcelId productId quantity } }';
const mutation = `mutation ($input: RefundPaymentInput!) {
  refundPayment(input: $input) {
    ... on RefundPaymentPayload { payment { status refunded { amount } } replayed }
    ${members} ${tooMany}
  }
}`;
const older = `mutation ($order: ID!, $parcel: ID, $amount: MoneyInput, $key: ID!) {
  refund(orderId: $order, parcelId: $parcel, amount: $amount, idempotencyKey: $key) {
    ... on Payment { status refunded { amount } }
    ${members}
  }
}`;

type Refund = {
  seller?: string;
  amount?: string;
  key?: string;
  transact?: typeof billing.transact;
};

async function refund(orderId: string, refund: Refund = {}) {
  const { seller, amount, key = newId(), transact = billing.transact } = refund;
  const parcelId = seller ? parcelIdOf(orderId, seller) : null;
  const input = { orderId, parcelId, amount: amount ? { amount } : null, idempotencyKey: key };
  const viewer = viewerOf(`olga-${orderId}`, 'operator');
  return (await billing.ask(viewer, mutation, { input }, transact)).refundPayment;
}

/** An order of 10.00 from s1 and 5.00 from s2. */
async function paid(buyer: string): Promise<string> {
  await billing.open(buyer);
  await payForParcels(billing, `${buyer}-1`, { s1: 1_000, s2: 500 });
  return `${buyer}-1`;
}

describe('a refund of an order of several parcels', () => {
  it('of an amount needs the parcel, and the refusal names them', async () => {
    const order = await paid('ann');
    await refund(order, { seller: 's2', amount: '1' });
    const parcels = [
      { parcelId: parcelIdOf(order, 's1'), sellerId: 's1', refundable: { amount: '10.00' } },
      { parcelId: parcelIdOf(order, 's2'), sellerId: 's2', refundable: { amount: '4.00' } },
    ].toSorted((a, b) => (a.parcelId < b.parcelId ? -1 : 1));
    expect(await refund(order, { amount: '1' })).toEqual({ __typename: 'ParcelRequired', parcels });
    expect(await billing.paymentOf(order)).toMatchObject({ refunded: 100 });
  });

  it('of a parcel, and of all that is left, is made', async () => {
    const order = await paid('bob');
    expect(await refund(order, { seller: 's1' })).toEqual({
      __typename: 'RefundPaymentPayload',
      payment: { status: 'PARTIALLY_REFUNDED', refunded: { amount: '10.00' } },
      replayed: false,
    });
    expect(await refund(order)).toMatchObject({
      payment: { status: 'REFUNDED', refunded: { amount: '15.00' } },
    });
    expect(await refund(order)).toEqual({
      __typename: 'NothingToRefund',
      refundable: { amount: '0.00' },
    });
  });

  it('of more than is left of the parcel is refused, and leaves nothing', async () => {
    const order = await paid('cid');
    expect(await refund(order, { seller: 's2', amount: '5.01' })).toEqual({
      __typename: 'NothingToRefund',
      refundable: { amount: '5.00' },
    });
    expect(await refund(order, { seller: 'another' })).toEqual({ __typename: 'NotFound' });
    expect(await billing.paymentOf(order)).toMatchObject({ refunded: 0 });
  });

  it('is made once when it is retried, also by the older mutation', async () => {
    const order = await paid('dan');
    await refund(order, { seller: 's1', amount: '2', key: 'key' });
    const again = await refund(order, { seller: 's1', amount: '2', key: 'key' });
    expect(again).toMatchObject({ replayed: true });
    const variables = { order, parcel: parcelIdOf(order, 's1'), amount: { amount: '2' } };
    const viewer = viewerOf(`olga-${order}`, 'operator');
    const answer = await billing.ask(viewer, older, { ...variables, key: 'key' });
    expect(answer.refund).toMatchObject({ refunded: { amount: '2.00' } });
  });

  it('of 60 % of a parcel succeeds once when two ask at once', async () => {
    const order = await paid('eve');
    const answers = await billing.race(
      (held) => refund(order, { seller: 's1', amount: '6', transact: held }),
      () => refund(order, { seller: 's1', amount: '6' }),
    );
    expect(answers).toMatchObject([
      { __typename: 'RefundPaymentPayload' },
      { __typename: 'NothingToRefund', refundable: { amount: '4.00' } },
    ]);
  });
});

describe('a refund of units', () => {
  const ask = async (orderId: string, input: object) => {
    const viewer = viewerOf(`olga-${orderId}`, 'operator');
    const variables = { input: { orderId, idempotencyKey: newId(), ...input } };
    return (await billing.ask(viewer, mutation, variables)).refundPayment;
  };
  const tea = { productId: 'tea', quantity: 3, unitPrice: 333 };
  beforeAll(async () => {
    await billing.open('gil');
    await payForLines(billing, 'gil-1', { s1: [tea] });
  });

  it('is made, and the seller sees which', async () => {
    const lines = [{ productId: 'tea', quantity: 2 }];
    expect(await ask('gil-1', { lines })).toMatchObject({
      payment: { status: 'PARTIALLY_REFUNDED', refunded: { amount: '6.66' } },
    });
    const query = `query ($id: ID!) {
      _entities(representations: [{ __typename: "Parcel", id: $id }]) { ... on Parcel {
        earnings { refunded { amount } refundedLines { productId quantity amount { amount } } }
      } }
    }`;
    const id = parcelIdOf('gil-1', 's1');
    const answer = await billing.ask(viewerOf('s1', 'seller'), query, { id });
    const refundedLines = [{ productId: 'tea', quantity: 2, amount: { amount: '6.66' } }];
    expect(answer._entities).toEqual([
      { earnings: { refunded: { amount: '6.66' }, refundedLines } },
    ]);
  });

  it('is refused for more than is left, and names what is left', async () => {
    const lines = [{ productId: 'tea', quantity: 2 }];
    const parcelId = parcelIdOf('gil-1', 's1');
    expect(await ask('gil-1', { lines })).toEqual({
      __typename: 'TooManyUnits',
      units: [{ parcelId, productId: 'tea', quantity: 1 }],
    });
  });

  it.each([
    [
      'an amount that is not their price',
      { lines: [{ productId: 'tea', quantity: 1 }], amount: { amount: '1' } },
    ],
    ['no line', { lines: [] }],
    ['no unit', { lines: [{ productId: 'tea', quantity: 0 }] }],
    ['a product twice', { lines: Array(2).fill({ productId: 'tea', quantity: 1 }) }],
  ])('is refused with %s', async (_, input) => {
    expect(await ask('gil-1', input)).toMatchObject({ __typename: 'ValidationFailed' });
  });
});

describe('a refund of an order of one parcel', () => {
  it('needs no parcel; one without shares takes none', async () => {
    await billing.open('fay');
    await payForParcels(billing, 'fay-1', { s1: 1_000 });
    expect(await refund('fay-1', { amount: '1' })).toMatchObject({ replayed: false });
    await billing.send('hold-payment', 'fay-2', 1_000);
    await billing.send('capture-payment', 'fay-2');
    expect(await refund('fay-2', { seller: 's1', amount: '1' })).toEqual({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'parcelId'] }],
    });
    expect(await refund('fay-2', { amount: '1' })).toMatchObject({ replayed: false });
  });
});
