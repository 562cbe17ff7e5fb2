import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const ledger = 'the ledger adds up';
const partners = 'payment, reservation and delivery fit the order';

const payment = inTable('billing', 'payments', 'a payment is the sum of its transactions');
const compared = inTable('billing', 'payments', partners);
const account = inTable('billing', 'accounts', ledger);
const entry = inTable('billing', 'entries', ledger);
const transaction = inTable('billing', 'transactions', ledger);

const ofOrder = (name: string) => `where order_id = '$${name}'`;
const capture = (name: string) =>
  `transaction_id = (select id from transactions where order_id = '$${name}' and type = 'CAPTURE')`;
const ofAccount = `where account_id = '$account'`;

/** Faults in payments, accounts and the ledger. */
export const paymentMutants: readonly DataMutant[] = [
  compared(
    'the amount of a payment',
    `update payments set amount = amount + 1 ${ofOrder('confirmed')}`,
    'the payment has another amount',
    '$confirmed.number',
  ),
  compared(
    'the currency of a payment',
    `update payments set currency = 'USD' ${ofOrder('confirmed')}`,
    'the payment has another currency',
    '$confirmed.number',
  ),
  compared(
    'the user of a payment',
    `update payments set user_id = 'nobody' ${ofOrder('shipped')}`,
    'the payment has another buyer',
    '$shipped.number',
  ),
  compared(
    'a confirmed order whose money is only held',
    `update payments set status = 'HELD' ${ofOrder('confirmed')}`,
    'the payment does not fit the order',
    '$confirmed.number',
  ),
  compared(
    'a refund that the order does not know',
    `update payments set refunded = 100 ${ofOrder('confirmed')}`,
    'the refunds differ',
    '$confirmed.number',
  ),
  compared(
    'the noted part of a refund',
    `update payments set refund_noted = 0 ${ofOrder('refunded')}`,
    'a refund is not noted on both sides',
    '$refunded.number',
  ),
  {
    name: 'a payment that is gone',
    database: 'billing',
    tables: ['payments', 'transactions', 'entries', 'payment_shares'],
    sql: `delete from payment_shares where payment_id in (select id from payments ${ofOrder('confirmed')});
      delete from entries where transaction_id in (select id from transactions ${ofOrder('confirmed')});
      delete from transactions ${ofOrder('confirmed')}; delete from payments ${ofOrder('confirmed')}`,
    invariant: partners,
    reports: ['the payment is missing', '$confirmed.number'],
  },
  compared(
    'a payment without an order',
    `insert into payments select '${unknownId}', '${unknownId}', origin, user_id, account_id, amount,
      currency, 'DECLINED', 0, 'NO_ACCOUNT', now() from payments ${ofOrder('confirmed')}`,
    'a payment has no order',
    unknownId,
  ),
  payment(
    'money captured for a cancelled order',
    `update payments set status = 'CAPTURED', refunded = 0 ${ofOrder('cancelled')}`,
    'the payment differs from its transactions',
    '$cancelled.number',
  ),
  payment(
    'the account of a payment',
    `update payments set account_id = (select id from accounts where id <> '$account' limit 1)
      ${ofOrder('delivered')}`,
    'the payment has another user or currency',
    '$delivered.number',
  ),
  account(
    'the balance of an account',
    `update accounts set balance = balance + 100 where id = '$account'`,
    'the balance is not the sum of the entries',
    '$account',
  ),
  account(
    'the held money of an account',
    `update accounts set held = held + 100 where id = '$account'`,
    'the held money is not the sum of the entries',
    '$account',
  ),
  account(
    'the version of an account',
    `update accounts set version = 1 where id = '$account'`,
    'a transaction is newer than the account',
    '$account',
  ),
  entry(
    'the amount of an entry',
    `update entries set amount = amount + 1 where book in ('SALES', 'PENDING') and ${capture('confirmed')}`,
    'the entries do not sum to zero',
    '$confirmed.number',
  ),
  entry(
    'both entries of a transaction',
    `update entries set amount = amount * 2 where ${capture('confirmed')}`,
    'the entries do not fit the transaction',
    '$confirmed.number',
  ),
  entry(
    'the book of an entry',
    `update entries set book = 'GIFTS', seller_id = null where book in ('SALES', 'PENDING')
      and ${capture('confirmed')}`,
    'the entries do not fit the transaction',
    '$confirmed.number',
  ),
  entry(
    'entries that are gone',
    `delete from entries where ${capture('shipped')}`,
    'the entries do not sum to zero',
    '$shipped.number',
  ),
  transaction(
    'the amount of a transaction',
    `update transactions set amount = amount + 1 where order_id = '$confirmed' and type = 'HOLD'`,
    'the entries do not fit the transaction',
    '$confirmed.number',
  ),
  transaction(
    'the available money after a transaction',
    `update transactions set available_after = available_after + 1
      where order_id = '$confirmed' and type = 'HOLD'`,
    'the available money is not that of the entries so far',
    '$confirmed.number',
  ),
  transaction(
    'the opening balance as a later change',
    `update transactions set account_version = 1000 ${ofAccount} and type = 'OPENING_CREDIT'`,
    'an opening balance is not the first change of its account',
    '$account',
  ),
  {
    name: 'an opening balance that is gone',
    database: 'billing',
    tables: ['transactions', 'entries'],
    sql: `delete from entries where transaction_id in
        (select id from transactions ${ofAccount} and type = 'OPENING_CREDIT');
      delete from transactions ${ofAccount} and type = 'OPENING_CREDIT'`,
    invariant: ledger,
    reports: ['the balance is not the sum of the entries', '$account'],
  },
];
