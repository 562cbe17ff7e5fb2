import { type DataMutant, inTable } from './data-mutant.ts';

const deposit = inTable('billing', 'deposits', 'the payment provider has what the books say');
const intent = inTable(
  'billing',
  'simulated_intents',
  'the payment provider has what the books say',
);
const waiting = 'nothing waits for the payment provider for over an hour';

/** Faults in deposits, and in what waits for the payment provider. */
export const providerMutants: readonly DataMutant[] = [
  deposit(
    'a deposit that is credited and failed',
    `update deposits set status = 'FAILED', failure_reason = 'DECLINED' where id = '$deposit'`,
    'the provider has money that is not credited',
    '$deposit',
  ),
  deposit(
    'the amount of a deposit',
    `update deposits set amount = amount + 1 where id = '$deposit'`,
    'the provider has another amount',
    '$deposit',
  ),
  intent(
    'a deposit that the provider does not have',
    `update simulated_intents set status = 'DECLINED' where id = '$deposit'`,
    'a deposit is credited that the provider does not have',
    '$deposit',
  ),
  intent(
    'an intent that is gone',
    `delete from simulated_intents where id = '$deposit'`,
    'a deposit has no intent at the provider',
    '$deposit',
  ),
  deposit(
    'a deposit that is gone',
    `delete from deposits where id = '$deposit'`,
    'an intent at the provider has no deposit',
    '$deposit',
  ),
  intent(
    'a card payment that the provider does not have',
    `update simulated_intents set status = 'AUTHORIZED' where id = '$card'`,
    'a payment is captured that the provider does not have',
    '$carded.number',
  ),
  intent(
    'the amount at the provider of a card payment',
    `update simulated_intents set amount = amount + 1 where id = '$card'`,
    'the provider has another amount',
    '$carded.number',
  ),
  intent(
    'a refund at the provider that the shop does not know',
    `update simulated_intents set refunded = 1 where id = '$card'`,
    'the refunds at the provider differ',
    '$carded.number',
  ),
  inTable('billing', 'card_refunds', 'the payment provider has what the books say')(
    'a refund to a card without its money',
    `insert into card_refunds (id, payment_id, transaction_id, attempt, amount, state, created_at)
      select gen_random_uuid(), payment_id, id, 1, 1, 'REQUESTED', now() from transactions
      where payment_id = '$card' and type = 'CARD_CAPTURE'`,
    'the money on its way back to a card is not that of the open refunds',
    '$carded.number',
  ),
  inTable('billing', 'provider_calls', waiting)(
    'a call that is not made',
    `update provider_calls set done_at = null, created_at = now() - interval '2 days'
      where subject_id = '$deposit' and operation = 'CREATE'`,
    'a call to the provider is not done',
    '$deposit',
  ),
  inTable('billing', 'provider_events', waiting)(
    'a callback that is not applied',
    `update provider_events set applied_at = null, received_at = now() - interval '2 hours'
      where subject_ref = '$deposit'`,
    'a callback is not applied',
    '$deposit',
  ),
];
