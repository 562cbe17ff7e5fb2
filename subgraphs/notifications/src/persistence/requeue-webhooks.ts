import type { EntityManager } from '@mikro-orm/postgresql';
import { wakeAfterCommit } from '@souk/platform/messaging/woken-jobs';
import { webhookRequests } from './claim-webhooks.ts';

/** Queues a delivery again, unless it is being sent. Its endpoint is locked. */
export async function requeue(em: EntityManager, id: string, now: Date): Promise<void> {
  await em.execute(
    `update webhook_deliveries set state = 'QUEUED', done_at = null, next_at = ?,
      tries = case when done_at is null then tries else 0 end,
      queued_at = case when done_at is null then queued_at else ?::timestamptz end
    where id = ? and state <> 'SENDING'`,
    [now, now, id],
  );
  wakeAfterCommit(em, webhookRequests);
}

/** Makes what is queued for an endpoint due now, with all attempts. The endpoint is locked. */
export async function releaseQueued(
  em: EntityManager,
  endpointId: string,
  now: Date,
): Promise<void> {
  await em.execute(
    `update webhook_deliveries set next_at = ?, queued_at = ?, tries = 0
    where endpoint_id = ? and state = 'QUEUED'`,
    [now, now, endpointId],
  );
  wakeAfterCommit(em, webhookRequests);
}

/** Ends what has no end yet for an endpoint that is deleted. */
export async function endQueued(em: EntityManager, endpointId: string, now: Date): Promise<void> {
  await em.execute(
    `update webhook_deliveries set state = 'FAILED', done_at = ?
    where endpoint_id = ? and done_at is null`,
    [now, endpointId],
  );
}
