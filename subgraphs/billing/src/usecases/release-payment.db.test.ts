import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness, command } from '../testing/harness.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

describe('a release', () => {
  it('releases what is held, once, however often it is repeated (SAG-4, SAG-9)', async () => {
    await billing.open('pam');
    await billing.send('hold-payment', 'pam-1');
    for (let time = 0; time < 3; time += 1) await billing.send('release-payment', 'pam-1');
    expect(await billing.transactionsFor('pam-1')).toEqual(['HOLD', 'RELEASE']);
    expect(await billing.moneyOf('pam')).toEqual({ balance: 500_000, held: 0, version: 3 });
    const [held, one, two, three] = await billing.published('pam-1');
    expect(one).toMatchObject({
      type: 'payment-released',
      data: {
        success: true,
        transactionId: held?.data.transactionId,
        data: { amount: 2_000, currency: 'RUB' },
      },
    });
    expect([two, three]).toEqual([one, one]);
  });

  it('before its hold leaves a tombstone that declines the late hold (SAG-9)', async () => {
    await billing.open('qi');
    for (let time = 0; time < 3; time += 1) await billing.send('release-payment', 'qi-1');
    expect(await billing.lastReplyTo('qi-1')).toMatchObject({
      type: 'payment-released',
      data: { userId: 'qi', success: true, transactionId: null, data: null },
    });
    for (let time = 0; time < 3; time += 1) await billing.send('hold-payment', 'qi-1');
    expect(await billing.lastReplyTo('qi-1')).toMatchObject({
      type: 'payment-declined',
      data: { success: false, transactionId: null, data: { code: 'GIVEN_UP' } },
    });
    expect(await billing.moneyOf('qi')).toEqual({ balance: 500_000, held: 0, version: 1 });
    const query = `query ($order: [_Any!]!) {
      _entities(representations: $order) { ... on Order { payment { id } } }
    }`;
    const order = [{ __typename: 'Order', id: 'qi-1' }];
    expect(await billing.ask(viewerOf('qi'), query, { order })).toEqual({
      _entities: [{ payment: null }],
    });
  });

  it('of a declined payment has nothing to undo', async () => {
    await billing.open('roy', 0);
    await billing.send('hold-payment', 'roy-1');
    await billing.send('release-payment', 'roy-1');
    expect(await billing.lastReplyTo('roy-1')).toMatchObject({
      type: 'payment-released',
      data: { success: true, transactionId: null, data: null },
    });
    expect((await billing.paymentOf('roy-1')).status).toBe('DECLINED');
  });

  it('that waits for its hold to commit releases it (SAG-9)', async () => {
    await billing.open('sue');
    await billing.race(
      (held) => billing.handleCommands([command('hold-payment', 'sue-1')], held),
      () => billing.send('release-payment', 'sue-1'),
    );
    expect(await billing.repliesTo('sue-1')).toEqual(['payment-succeeded', 'payment-released']);
    expect(await billing.moneyOf('sue')).toEqual({ balance: 500_000, held: 0, version: 3 });
  });

  it('that commits while its hold waits declines the hold (SAG-9)', async () => {
    await billing.open('tom');
    await billing.race(
      (held) => billing.handleCommands([command('release-payment', 'tom-1')], held),
      () => billing.send('hold-payment', 'tom-1'),
    );
    expect(await billing.repliesTo('tom-1')).toEqual(['payment-released', 'payment-declined']);
    expect(await billing.moneyOf('tom')).toEqual({ balance: 500_000, held: 0, version: 1 });
  });
});
