import { tokenFor } from '../testing/token.ts';
import { purse, stock, withWeight } from './testing/documents.ts';
import { Harness, nextChange, nextSeqs, transports, untilListening } from './testing/harness.ts';

const ann = await tokenFor('ann');

describe.each(transports)('subscriptions over %s', (_, connect) => {
  let harness: Harness;
  beforeEach(() => {
    harness = new Harness(connect, ann);
  });
  afterEach(() => harness.clear());

  it('start with a snapshot, and continue with each change in order (GW-6, EVT-15)', async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    const one = await harness.parcelOf(gateway, 'p-1');
    expect(await one.next()).toEqual({
      data: {
        parcelMoved: {
          cursor: expect.any(String),
          snapshot: true,
          event: { seq: 1, status: 'PACKED' },
          parcel: { id: 'p-1', status: 'PACKED' },
        },
      },
    });
    await harness.backend.move('p-2', 'PACKED');
    await harness.backend.move('p-1', 'SENT');
    await harness.backend.move('p-1', 'ARRIVED');
    expect(await nextChange(one)).toMatchObject({ snapshot: false, event: { seq: 2 } });
    expect(await nextChange(one)).toMatchObject({
      event: { seq: 3 },
      parcel: { status: 'ARRIVED' },
    });
  });

  it('fetch from subgraphs the fields that the record does not have', async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    const request = { query: withWeight, variables: { id: 'p-1' }, token: ann };
    const one = await harness.subscribe(gateway, request);
    const parcel = { weight: 7, owner: { name: 'Name of id-of-ann' } };
    expect(await nextChange(one)).toMatchObject({ event: { seq: 1 }, parcel });
    await harness.backend.move('p-1', 'SENT');
    expect(await nextChange(one)).toMatchObject({ event: { seq: 2 }, parcel });
  });

  it('deliver amounts exactly as the record has them', async () => {
    const gateway = await harness.start();
    await harness.backend.changeBalance('id-of-ann', '0.10');
    const one = await harness.subscribe(gateway, { query: purse, token: ann });
    const money = (amount: string, minorUnits: string) => ({ amount, minorUnits, currency: 'RUB' });
    expect(await nextChange(one)).toMatchObject({ snapshot: true, balance: money('0.10', '10') });
    await harness.backend.changeBalance('id-of-bob', '5.00');
    await harness.backend.changeBalance('id-of-ann', '90071992547409.91');
    expect(await nextChange(one)).toEqual({
      snapshot: false,
      purse: { id: 'purse-id-of-ann' },
      balance: money('90071992547409.91', '9007199254740991'),
    });
  });

  it('start at the end of the topic where there is no snapshot, without a login if anyone may see', async () => {
    const gateway = await harness.start();
    await harness.backend.changeStock('a', 1);
    const one = await harness.subscribe(gateway, { query: stock, variables: { ids: ['a', 'b'] } });
    await untilListening(gateway, 1);
    await harness.backend.changeStock('c', 2);
    await harness.backend.changeStock('b', 3);
    const product = { id: 'b', name: 'Product b' };
    expect(await nextChange(one)).toMatchObject({ snapshot: false, total: 3, product });
  });

  it('do not deliver a change that the snapshot contained (GW-6)', async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    // The subgraph has stored the change, and its record is not published yet.
    const late = harness.backend.unpublishedMove('p-1', 'SENT');
    const one = await harness.parcelOf(gateway, 'p-1');
    const { cursor, ...first } = await nextChange(one);
    expect(first).toMatchObject({ snapshot: true, event: { seq: 2 } });
    await harness.backend.bus.publish([late]);
    await harness.backend.move('p-1', 'ARRIVED');
    expect(await nextSeqs(one, 1)).toEqual([3]);
    expect(await nextSeqs(await harness.parcelOf(gateway, 'p-1', cursor), 1)).toEqual([3]);
  });

  it('lose no change while the snapshot is fetched (GW-6)', async () => {
    const gateway = await harness.start();
    await harness.backend.move('p-1', 'PACKED');
    harness.backend.onSnapshot = () => harness.backend.move('p-1', 'SENT');
    const one = await harness.parcelOf(gateway, 'p-1');
    expect(await nextSeqs(one, 2)).toEqual([1, 2]);
  });

  it('deliver once what a relay sends twice, also to a client that resumes between (GW-6)', async () => {
    const gateway = await harness.start();
    const one = await harness.parcelsOf(gateway);
    await untilListening(gateway, 1);
    const sent = harness.backend.unpublishedMove('p-1', 'PACKED');
    await harness.backend.bus.publish([sent]);
    const { cursor } = await nextChange(one);
    await harness.backend.bus.publish([sent]);
    await harness.backend.move('p-1', 'SENT');
    expect(await nextSeqs(one, 1)).toEqual([2]);
    expect(await nextSeqs(await harness.parcelsOf(gateway, cursor), 1)).toEqual([2]);
    const later = await harness.start();
    expect(await nextSeqs(await harness.parcelsOf(later, cursor), 1)).toEqual([2]);
  });

  it('skip a change that another gateway delivered and that is sent again (GW-6)', async () => {
    const first = await harness.start();
    const before = await harness.parcelsOf(first);
    await untilListening(first, 1);
    const sent = harness.backend.unpublishedMove('p-1', 'PACKED');
    await harness.backend.bus.publish([sent, harness.backend.unpublishedMove('p-2', 'PACKED')]);
    await nextChange(before);
    const { cursor } = await nextChange(before);
    const later = await harness.start();
    const after = await harness.parcelsOf(later, cursor);
    await untilListening(later, 1);
    await harness.backend.bus.publish([sent]);
    await harness.backend.move('p-2', 'SENT');
    expect(await nextChange(after)).toMatchObject({ event: { seq: 2 }, parcel: { id: 'p-2' } });
  });
});
