import { type BillingHarness, billingHarness, command } from '../testing/harness.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

describe('a refund that a checkout commands', () => {
  it('returns what was captured, once, however often it is repeated (SAG-9)', async () => {
    await billing.open('una');
    await billing.send('hold-payment', 'una-1');
    await billing.send('capture-payment', 'una-1');
    for (let time = 0; time < 3; time += 1) await billing.send('refund-payment', 'una-1');
    expect(await billing.transactionsFor('una-1')).toEqual(['HOLD', 'CAPTURE', 'REFUND']);
    expect(await billing.moneyOf('una')).toEqual({ balance: 500_000, held: 0, version: 4 });
    const [held, captured, ...refunds] = await billing.publishedBeside('una-1');
    expect(captured?.data).toEqual(held?.data);
    expect(refunds).toEqual(Array(3).fill({ ...captured, type: 'payment-refunded' }));
  });

  it('of a released payment has nothing to undo', async () => {
    await billing.open('vic');
    await billing.send('hold-payment', 'vic-1');
    await billing.send('release-payment', 'vic-1');
    await billing.send('refund-payment', 'vic-1');
    expect(await billing.lastReplyTo('vic-1')).toMatchObject({
      type: 'payment-refunded',
      data: { success: true, transactionId: null, data: null },
    });
    expect(await billing.moneyOf('vic')).toEqual({ balance: 500_000, held: 0, version: 3 });
  });

  it('of a payment that is held, or unknown, is a fault, and leaves nothing', async () => {
    await billing.open('wim');
    await billing.send('hold-payment', 'wim-1');
    await expect(billing.send('refund-payment', 'wim-1')).rejects.toThrow('is HELD');
    await expect(billing.send('refund-payment', 'wim-2')).rejects.toThrow('no payment to refund');
    expect(await billing.moneyOf('wim')).toEqual({ balance: 500_000, held: 200_000, version: 2 });
  });

  it('is recorded once when two are handled at once', async () => {
    await billing.open('xia');
    await billing.send('hold-payment', 'xia-1');
    await billing.send('capture-payment', 'xia-1');
    await billing.race(
      (held) => billing.handleCommands([command('refund-payment', 'xia-1')], held),
      () => billing.send('refund-payment', 'xia-1'),
    );
    expect(await billing.transactionsFor('xia-1')).toEqual(['HOLD', 'CAPTURE', 'REFUND']);
    expect(await billing.moneyOf('xia')).toEqual({ balance: 500_000, held: 0, version: 4 });
  });
});
