import type { EntityManager } from '@mikro-orm/postgresql';
import type { AfterWebhookAttempt } from '../domain/after-webhook-attempt.ts';
import type { WebhookAttempt } from '../domain/webhook-delivery.ts';

/** An endpoint is disabled for failing only when nothing has succeeded for so long. */
const failingMs = 24 * 3_600_000;
/** How many attempts a delivery keeps in its log. */
const logMax = 20;

type Attempted = {
  readonly id: string;
  readonly attempts: number;
  readonly endpointId: string;
};

/**
 * Stores what follows an attempt, in its delivery and in its endpoint. Returns false, and changes nothing, when
 * another process has claimed the delivery since, or it has an end. `attempt` is null for one without an outcome.
 */
export async function recordWebhookAttempt(
  em: EntityManager,
  { id, attempts, endpointId }: Attempted,
  attempt: WebhookAttempt | null,
  after: AfterWebhookAttempt,
  now: Date,
): Promise<boolean> {
  // A claim locks the endpoint first, too.
  await em.execute('select from webhook_endpoints where id = ? for update', [endpointId]);
  const { state, tries, nextAt, disables } = after;
  const rows = await em.execute(
    `update webhook_deliveries set state = ?, tries = ?, next_at = coalesce(?, next_at),
      done_at = case when ?::timestamptz is null then ?::timestamptz end,
      log = (case when jsonb_array_length(log) >= ${logMax} then log - 0 else log end) || ?::jsonb
    where id = ? and attempts = ? and state = 'SENDING' returning id`,
    [state, tries, nextAt, nextAt, now, JSON.stringify(attempt ? [attempt] : []), id, attempts],
  );
  if (rows.length === 0) return false;
  if (state === 'SENT') await noteSuccess(em, endpointId, now);
  if (disables !== null) await disable(em, endpointId, disables, now);
  return true;
}

async function noteSuccess(em: EntityManager, endpointId: string, now: Date): Promise<void> {
  await em.execute(
    'update webhook_endpoints set last_success_at = ? where id = ? and deleted_at is null',
    [now, endpointId],
  );
}

/** 410 disables at once. A delivery that has failed does when nothing has succeeded for 24 hours. */
async function disable(
  em: EntityManager,
  endpointId: string,
  reason: NonNullable<AfterWebhookAttempt['disables']>,
  now: Date,
): Promise<void> {
  await em.execute(
    `update webhook_endpoints
    set status = 'DISABLED', disabled_reason = ?, disabled_at = ?, version = version + 1
    where id = ? and status = 'ENABLED' and deleted_at is null
      and (? = 'GONE' or greatest(last_success_at, enabled_at) <= ?)`,
    [reason, now, endpointId, reason, new Date(now.getTime() - failingMs)],
  );
}
