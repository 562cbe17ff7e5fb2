import { viewerOf } from '@souk/platform/testing/harness';
import { type BillingHarness, billingHarness } from '../testing/harness.ts';

let billing: BillingHarness;
beforeAll(async () => {
  billing = await billingHarness();
});

describe('a user whom an operator registers', () => {
  it('gets an account with the opening balance, once (USR-1)', async () => {
    await billing.register('ida', 'Ida@souk.example');
    await billing.register('ida', 'Ida@souk.example');
    expect(await billing.moneyOf('ida')).toEqual({ balance: 500_000, held: 0, version: 1 });
    expect(await billing.ask(viewerOf('ida'), '{ account { email } }')).toEqual({
      account: { email: 'ida@souk.example' },
    });
  });

  it('gets one without an e-mail address when another account has it', async () => {
    await billing.register('jan', 'jan@souk.example');
    await billing.register('joe', 'jan@souk.example');
    expect(await billing.ask(viewerOf('joe'), '{ account { email } }')).toEqual({
      account: { email: null },
    });
  });

  it('gets none when the registration does not ask for one', async () => {
    await billing.register('kim', 'kim@souk.example', false);
    expect(await billing.moneyOf('kim')).toBeNull();
  });

  it('gets one when two messages are handled at once', async () => {
    const twice = [
      billing.register('leo', 'l@souk.example'),
      billing.register('leo', 'l@souk.example'),
    ];
    await Promise.all(twice);
    expect(await billing.moneyOf('leo')).toEqual({ balance: 500_000, held: 0, version: 1 });
  });
});
