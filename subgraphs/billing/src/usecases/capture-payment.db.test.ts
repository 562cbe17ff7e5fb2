import { type BillingHarness, billingHarness, command } from '../testing/harness.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

describe('a capture', () => {
  it('of a payment that is not held is a fault, and leaves nothing', async () => {
    await billing.open('mia');
    await expect(billing.send('capture-payment', 'mia-1')).rejects.toThrow();
    await billing.send('release-payment', 'mia-1');
    await expect(billing.send('capture-payment', 'mia-1')).rejects.toThrow(
      'is RELEASED, not CAPTURED or REFUNDED',
    );
    expect(await billing.moneyOf('mia')).toEqual({ balance: 500_000, held: 0, version: 1 });
  });

  it('succeeds although the account was frozen after the hold', async () => {
    const id = await billing.open('ned');
    await billing.send('hold-payment', 'ned-1');
    await billing.run(`update accounts set status = 'FROZEN', version = 3 where id = ?`, [id]);
    await billing.send('capture-payment', 'ned-1');
    expect(await billing.moneyOf('ned')).toEqual({ balance: 300_000, held: 0, version: 4 });
  });

  it('and a release at once: one succeeds, the other is a fault', async () => {
    await billing.open('ola');
    await billing.send('hold-payment', 'ola-1');
    const both = billing.race(
      (held) => billing.handleCommands([command('capture-payment', 'ola-1')], held),
      () => billing.send('release-payment', 'ola-1'),
    );
    await expect(both).rejects.toThrow('is CAPTURED, not RELEASED or DECLINED');
    expect(await billing.transactionsFor('ola-1')).toEqual(['HOLD', 'CAPTURE']);
    expect(await billing.moneyOf('ola')).toEqual({ balance: 300_000, held: 0, version: 3 });
  });
});
