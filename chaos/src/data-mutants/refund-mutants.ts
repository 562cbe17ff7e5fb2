import { type DataMutant, inTable } from './data-mutant.ts';

const units = 'the units of refunds fit the payment';
const ends = 'every refund to a card ends, or has failed';
const line = inTable('billing', 'refund_lines', units);
const attempt = inTable('billing', 'card_refunds', ends);

/** Faults in the units of refunds, and in the attempts to pay them to a card. */
export const refundMutants: readonly DataMutant[] = [
  line(
    'more refunded units than were bought',
    `update refund_lines set quantity = 9 where refund_id = '$units.refund'`,
    'more of a product is refunded than was bought',
    'tea',
  ),
  line(
    'the product of refunded units',
    `update refund_lines set product_id = 'hat' where refund_id = '$units.refund'`,
    'more of a product is refunded than was bought',
    'hat',
  ),
  line(
    'the amount of refunded units',
    `update refund_lines set amount = amount - 1 where refund_id = '$units.refund'`,
    'the lines of a refund do not add up to it',
    '$units.refund',
  ),
  inTable('billing', 'provider_calls', ends)(
    'a refund to a card without a call',
    `update provider_calls set done_at = now() where subject_id = '$card.open'`,
    'nothing asks the provider for the refund any more',
    '$card.open',
  ),
  attempt(
    'a second attempt after one that has not failed',
    `update card_refunds set state = 'SUCCEEDED', ended_at = now() where id = '$card.failed'`,
    'a refund was tried again that had not failed',
    '$card.again',
  ),
  attempt(
    'a refund that is in the account and on its way to the card',
    `update card_refunds set credited_at = now() where id = '$card.failed'`,
    'a refund was paid into the account and to the card',
    '$card.failed',
  ),
];
