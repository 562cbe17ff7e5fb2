import type { Handler } from '@souk/platform/messaging/consumer';
import type { Data } from '@souk/schema/contract';
import type { billingFacts } from '@souk/schema/events/billing';
import type { RetryPolicy } from '../sagas/checkout.ts';
import { awaitApproval } from '../usecases/await-approval.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type ActionRequired = Data<(typeof billingFacts)['payment-action-required']>;

/** Lets checkouts wait until their buyers have approved a payment by card. */
export function onActionRequired(policy: RetryPolicy): Handler<ActionRequired, PublishedEvents> {
  return (work, messages) =>
    awaitApproval(
      work,
      messages.map(({ data, cause }) => ({ ...data, cause })),
      policy,
    );
}
