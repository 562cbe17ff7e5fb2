import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const database = 'billing';
const invariant = 'the ledger adds up';

/** What each type of transaction debits and credits: its amount leaves the first books, and enters the others. */
const books = {
  OPENING_CREDIT: [['GIFTS'], ['FREE']],
  DEPOSIT: [['CASH'], ['FREE']],
  CARD_DEPOSIT: [['PROVIDER_CLEARING'], ['FREE']],
  HOLD: [['FREE'], ['HELD']],
  CAPTURE: [['HELD'], ['SALES', 'PENDING', 'COMMISSION']],
  RELEASE: [['HELD'], ['FREE']],
  REFUND: [['SALES', 'PENDING', 'DUE', 'COMMISSION'], ['FREE']],
  CARD_CAPTURE: [['PROVIDER_CLEARING'], ['SALES', 'PENDING', 'COMMISSION']],
  CARD_REFUND: [['SALES', 'PENDING', 'DUE', 'COMMISSION'], ['REFUND_CLEARING']],
  CARD_REFUND_PAID: [['REFUND_CLEARING'], ['PROVIDER_CLEARING']],
  CARD_REFUND_CREDITED: [['REFUND_CLEARING'], ['FREE']],
  EARNINGS_RELEASE: [['PENDING'], ['DUE']],
  PAYOUT: [['DUE'], ['PAYOUT_CLEARING']],
  PAYOUT_PAID: [['PAYOUT_CLEARING'], ['CASH']],
  PAYOUT_FAILED: [['PAYOUT_CLEARING'], ['DUE']],
  PAYOUT_RETURNED: [['CASH'], ['DUE']],
} as const;

const listOf = (names: readonly string[]) => `array['${names.join(`', '`)}']`;
const expected = Object.entries(books).map(
  ([type, [from, to]]) => `('${type}', ${listOf(from)}, ${listOf(to)})`,
);

const transactions = sqlCheck({
  invariant,
  database,
  sql: (only) => `
    select t.id::text as key, t.id as transaction, t.account_id as account, t.type, t.amount,
      t.order_id as "orderId", sum(e.amount) as sum, case
      when sum(e.amount) is distinct from 0 then 'the entries do not sum to zero'
      else 'the entries do not fit the transaction' end as what
    from transactions t
    left join (values ${expected.join(', ')}) as b (type, debited, credited) on b.type = t.type
    left join entries e on e.transaction_id = t.id
    where ${only('t.id', 'uuid')}
    group by t.id
    having sum(e.amount) is distinct from 0
      or sum(e.amount) filter (where e.amount > 0) is distinct from t.amount
      or bool_and(coalesce(e.book = any (case when e.amount < 0 then debited else credited end), false))
        is distinct from true
      or bool_or(e.currency <> t.currency) or bool_or(e.account_id <> t.account_id)`,
});

const accounts = sqlCheck({
  invariant,
  database,
  sql: (only) => `
    select a.id::text as key, a.id as account, a.user_id as user, a.balance, a.held, e.entered,
      e.held_entries as "heldEntries", p.open as "openHolds", case
      when a.balance <> coalesce(entered, 0) then 'the balance is not the sum of the entries'
      when a.held <> coalesce(held_entries, 0) then 'the held money is not the sum of the entries'
      when a.held <> coalesce(open, 0) then 'the held money is not the sum of the holds'
      when last > a.version then 'a transaction is newer than the account'
      else 'the account is overdrawn' end as what
    from accounts a
    left join (
      select account_id, sum(amount) as entered, sum(amount) filter (where book = 'HELD') as held_entries
      from entries where account_id is not null and ${only('account_id', 'uuid')} group by 1
    ) e on e.account_id = a.id
    left join (
      select account_id, sum(amount) as open from payments
      where status = 'HELD' and ${only('account_id', 'uuid')} group by 1
    ) p on p.account_id = a.id
    left join (
      select account_id, max(account_version) as last from transactions
      where ${only('account_id', 'uuid')} group by 1
    ) t on t.account_id = a.id
    where ${only('a.id', 'uuid')} and (a.balance <> coalesce(entered, 0)
      or a.held <> coalesce(held_entries, 0) or a.held <> coalesce(open, 0)
      or last > a.version or a.balance < a.held)`,
});

/** An opening credit is the first change of its account, and no other transaction is. */
const available = sqlCheck({
  invariant,
  database,
  sql: (only) => `
    select account_id::text as key, account_id as account, user_id as user, id as transaction, type,
      available_after as "availableAfter", available, order_id as "orderId", case
      when (account_version = 1) <> (type = 'OPENING_CREDIT')
        then 'an opening balance is not the first change of its account'
      else 'the available money is not that of the entries so far' end as what
    from (
      select t.*, a.user_id, sum(coalesce(e.amount, 0)) over (
        partition by t.account_id order by t.account_version) as available
      from transactions t
      join accounts a on a.id = t.account_id
      left join entries e on e.transaction_id = t.id and e.book = 'FREE'
      where ${only('t.account_id', 'uuid')}
    ) t
    where available_after <> available or (account_version = 1) <> (type = 'OPENING_CREDIT')`,
});

const payments = sqlCheck({
  invariant: 'a payment is the sum of its transactions',
  database,
  sql: (only) => `
    select p.id::text as key, p.order_id as "orderId", p.id as payment, p.user_id as user, p.status,
      p.amount, p.refunded, t.held, captured, released, returned, case
      when p.user_id <> a.user_id or p.currency <> a.currency
        then 'the payment has another user or currency than its account'
      else 'the payment differs from its transactions' end as what
    from payments p
    left join accounts a on a.id = p.account_id
    left join (
      select payment_id, max(account_id::text) as account, count(distinct account_id) as accounts,
        max(order_id) as order_id,
        coalesce(sum(amount) filter (where type = 'HOLD'), 0) as held,
        coalesce(sum(amount) filter (where type in ('CAPTURE', 'CARD_CAPTURE')), 0) as captured,
        coalesce(sum(amount) filter (where type = 'RELEASE'), 0) as released,
        coalesce(sum(amount) filter (where type in ('REFUND', 'CARD_REFUND')), 0) as returned
      from transactions where payment_id is not null and ${only('payment_id', 'uuid')} group by 1
    ) t on t.payment_id = p.id
    where ${only('p.id', 'uuid')} and (
      coalesce(t.held, 0)
        <> case when p.status = 'DECLINED' or p.method = 'CARD' then 0 else p.amount end
      or coalesce(captured, 0)
        <> case when p.status in ('CAPTURED', 'REFUNDED') then p.amount else 0 end
      or coalesce(released, 0)
        <> case when p.status = 'RELEASED' and p.method = 'WALLET' then p.amount else 0 end
      or coalesce(returned, 0) <> p.refunded
      or t.account <> p.account_id::text or t.accounts > 1 or t.order_id <> p.order_id
      or p.user_id <> a.user_id or p.status <> 'DECLINED' and p.currency <> a.currency)`,
});

/** Checks of the ledger: transactions, accounts, available money, payments. */
export const ledger: readonly Check[] = [transactions, accounts, available, payments];
