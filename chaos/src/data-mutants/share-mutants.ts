import { type DataMutant, inTable } from './data-mutant.ts';

const share = inTable('billing', 'payment_shares', 'a share fits its entries');
const ofPayment = inTable('billing', 'payment_shares', 'a payment is the sum of its shares');
const entry = inTable('billing', 'entries', 'a share fits its entries');
const refund = inTable('billing', 'refunds', 'a share fits its refunds');
const payout = inTable('billing', 'payouts', 'a payout is the sum of its transactions');

const ofParcel = `where parcel_id = '$parcel'`;
const wrongEarnings = 'the earnings differ from their entries';
const wrongCommission = 'the commission differs from its entries';
const wrongSum = 'the shares do not add up to the payment';
const wrongRefunds = 'the refunds do not add up to the share';

/**
 * Faults in the money of sellers. The samples are a parcel with a refund and due earnings, one that waits
 * for its delivery, and a payout.
 */
export const shareMutants: readonly DataMutant[] = [
  ofPayment(
    'the amount of a share',
    `update payment_shares set amount = amount + 1, commission = commission ${ofParcel}`,
    wrongSum,
    '$payment',
  ),
  ofPayment(
    'the refunded part of a share',
    `update payment_shares set refunded = 0, commission_returned = 0 ${ofParcel}`,
    wrongSum,
    '$payment',
  ),
  ofPayment('a share that is gone', `delete from payment_shares ${ofParcel}`, wrongSum, '$payment'),
  share(
    'the rate of a commission',
    `update payment_shares set commission_bp = 0, commission = 0, commission_returned = 0 ${ofParcel}`,
    wrongCommission,
    '$parcel',
  ),
  share(
    'the seller of a share',
    `update payment_shares set seller_id = 'another' ${ofParcel}`,
    'another seller',
    '$parcel',
  ),
  share(
    'earnings that are due without a release',
    `update payment_shares set delivered_at = now(), due_at = now(), released_at = now()
      where parcel_id = '$waiting'`,
    wrongEarnings,
    '$waiting',
  ),
  share(
    'earnings that are released and pending again',
    `update payment_shares set released_at = null ${ofParcel}`,
    wrongEarnings,
    '$parcel',
  ),
  entry(
    'earnings that moved back in the ledger',
    `update entries set book = 'PENDING' ${ofParcel} and book = 'DUE'`,
    wrongEarnings,
    '$parcel',
  ),
  entry(
    'the parcel of an entry',
    `update entries set parcel_id = 'another' ${ofParcel} and book = 'COMMISSION'`,
    'an entry belongs to no share',
    'another',
  ),
  refund(
    'the amount of a refund',
    `update refunds set amount = amount + 1 ${ofParcel}`,
    wrongRefunds,
    '$parcel',
  ),
  refund('a refund that is gone', `delete from refunds ${ofParcel}`, wrongRefunds, '$parcel'),
  {
    name: 'earnings that never become due',
    database: 'billing',
    tables: ['payment_shares'],
    sql: `update payment_shares set delivered_at = now() - interval '20 days',
      due_at = now() - interval '6 days' where parcel_id = '$waiting'`,
    invariant: 'earnings become due in time',
    reports: ['the holding time is over', '$waiting'],
  },
  payout(
    'the state of a payout',
    `update payouts set state = 'PAID' where id = '$payout'`,
    'the payout differs from its transactions',
    '$payout',
  ),
  payout(
    'the amount of a payout',
    `update payouts set amount = amount + 1 where id = '$payout'`,
    'the payout differs from its transactions',
    '$payout',
  ),
];
