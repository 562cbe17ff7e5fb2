import { type DataMutant, inTable } from './data-mutant.ts';

const share = inTable('billing', 'payment_shares', 'a share fits its entries');
const ofPayment = inTable('billing', 'payment_shares', 'a payment is the sum of its shares');
const entry = inTable('billing', 'entries', 'a share fits its entries');
const refund = inTable('billing', 'refunds', 'a share fits its refunds');
const payout = inTable('billing', 'payouts', 'a payout is the sum of its transactions');

const atProvider = 'the payment provider has what the books say';

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

const transfer = inTable('billing', 'simulated_transfers', atProvider);
const ofTransfer = `where kind = 'payout' and id = '$provider.payout'`;

/**
 * Faults in what the payment provider does for sellers. The samples are a payout that it has made, and the
 * refund of a parcel to a card.
 */
export const sellerProviderMutants: readonly DataMutant[] = [
  transfer(
    'a payout that the provider does not have',
    `delete from simulated_transfers ${ofTransfer}`,
    'a payout is paid that the provider does not have',
    '$provider.payout',
  ),
  transfer(
    'the amount of a payout at the provider',
    `update simulated_transfers set amount = amount + 1 ${ofTransfer}`,
    'the provider has made another payout',
    '$provider.payout',
  ),
  transfer(
    'the seller of a payout at the provider',
    `update simulated_transfers set seller_ref = 'another' ${ofTransfer}`,
    'the provider has made another payout',
    '$provider.payout',
  ),
  transfer(
    'a payout that only the provider has',
    `update simulated_transfers set id = gen_random_uuid()::text ${ofTransfer}`,
    'a payout at the provider is not in the books',
    'amountThere',
  ),
  inTable('billing', 'payouts', atProvider)(
    'a payout that has failed, and was made',
    `update payouts set state = 'FAILED' where id = '$provider.payout'`,
    'a payout has failed that the provider has made',
    '$provider.payout',
  ),
  inTable('billing', 'refunds', 'a refund to a card is the sum of its parts')(
    'a part of a refund to a card that is gone',
    `delete from refunds where transaction_id = '$card.refund'`,
    'the parts of the parcels do not add up',
    '$card.refund',
  ),
  inTable('billing', 'card_refunds', 'a refund to a card is the sum of its parts')(
    'the amount of a refund to a card',
    `update card_refunds set amount = amount + 1 where id = '$card.refund'`,
    'the parts of the parcels do not add up',
    '$card.refund',
  ),
  inTable('billing', 'card_refunds', atProvider)(
    'a refund that has come to the card, and is open again',
    `update card_refunds set state = 'REQUESTED', ended_at = null where id = '$card.refund'`,
    'the money on its way back to a card is not that of the open refunds',
    'ben-1',
  ),
];
