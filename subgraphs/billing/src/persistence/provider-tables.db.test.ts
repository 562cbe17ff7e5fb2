import { cardTransitions } from '../domain/payment.ts';
import { type BillingHarness, billingHarness, command } from '../testing/harness.ts';
import { ProviderHarness } from '../testing/provider-harness.ts';
import { cardTransitions as guarded } from './migrations/card-transitions.ts';

let billing: BillingHarness;
let shop: ProviderHarness;
let deposit: string;
let pending: string;
beforeAll(async () => {
  billing = await billingHarness();
  shop = new ProviderHarness(billing);
  const account = await billing.open('ann', 0);
  deposit = (await shop.start('ann', account, '5', 'one')).deposit.id;
  await shop.work();
  const { action } = await shop.deposit('ann', deposit);
  await shop.choose(action?.url ?? '', 'approve');
  await shop.callback(deposit);
  await shop.work();
  pending = (await shop.start('ann', account, '7', 'two')).deposit.id;
  const { type, data } = command('hold-payment', 'bob-1');
  await billing.handleCommands([{ type, data: { ...data, payWith: 'CARD' } }]);
});

const run = (sql: string) => billing.run(sql);

describe('a deposit that is changed by hand', () => {
  it.each([
    [`status = 'PENDING', ended_at = null`, 'has ended'],
    ['amount = amount + 1', 'has ended'],
  ])('cannot change by %s once it has succeeded (BIL-8)', async (change, reason) => {
    await expect(run(`update deposits set ${change} where id = '${deposit}'`)).rejects.toThrow(
      reason,
    );
  });

  it.each([
    [`status = 'SUCCEEDED', ended_at = now()`, 'the ledger says otherwise'],
    [`status = 'FAILED', ended_at = now()`, 'deposits_failure_named'],
    [`status = 'FAILED', failure_reason = 'DECLINED'`, 'deposits_end_dated'],
    ['amount = amount + 1', 'keeps its account and amount'],
    ['amount = 0', 'keeps its account and amount'],
  ])('cannot change by %s while it is PENDING (BIL-8)', async (change, reason) => {
    await expect(run(`update deposits set ${change} where id = '${pending}'`)).rejects.toThrow(
      reason,
    );
  });

  it('cannot begin with money', async () => {
    const attempt =
      run(`insert into deposits select gen_random_uuid(), account_id, amount, currency,
      status, failure_reason, provider, provider_ref, action_url, action_expires_at, return_url,
      expires_at, created_at, ended_at from deposits where id = '${deposit}'`);
    await expect(attempt).rejects.toThrow('does not begin as SUCCEEDED');
  });

  it('cannot be credited twice: its id is the id of the transaction', async () => {
    const attempt = run(
      `insert into transactions select * from transactions where id = '${deposit}'`,
    );
    await expect(attempt).rejects.toThrow('transactions_pkey');
  });
});

describe('a payment by card that is changed by hand', () => {
  it('allows the same transitions as the domain', () => {
    const pairs = Object.entries(cardTransitions).flatMap(([from, all]) =>
      all.map((to) => [from, to]),
    );
    expect([...guarded].sort()).toEqual(pairs.sort());
  });

  it.each([
    [`status = 'CAPTURED'`, 'does not go from REQUIRES_ACTION to CAPTURED'],
    [`status = 'REFUNDED', refunded = amount`, 'does not go from REQUIRES_ACTION to REFUNDED'],
    [`method = 'WALLET'`, 'payments_account_known'],
    ['approval_expires_at = null', 'payments_card_complete'],
    [
      `method = 'CASH', provider = null, account_id = (select id from accounts limit 1)`,
      'payments_method_known',
    ],
  ])('cannot change by %s', async (change, reason) => {
    await expect(run(`update payments set ${change} where order_id = 'bob-1'`)).rejects.toThrow(
      reason,
    );
  });

  it('cannot be captured without its books', async () => {
    const attempt = billing.transact(async ({ em }) => {
      await em.execute(`update payments set status = 'HELD' where order_id = 'bob-1'`);
      await em.execute(`update payments set status = 'CAPTURED' where order_id = 'bob-1'`);
    });
    await expect(attempt).rejects.toThrow('the ledger says otherwise');
  });
});

it('a callback is stored once', async () => {
  const insert = `insert into provider_events values ('p', 'e', 's', now(), null)`;
  await run(insert);
  await expect(run(insert)).rejects.toThrow('provider_events_pkey');
});
