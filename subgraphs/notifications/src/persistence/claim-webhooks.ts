import type { EntityManager } from '@mikro-orm/postgresql';

/** The job that sends webhooks: queued deliveries wake it. */
export const webhookRequests = 'webhook requests';

/** How long a claimed delivery is left to the process that sends it. */
const leaseMs = 60_000;
/** How many requests are sent to an endpoint at once. */
const perEndpointMax = 2;
/** How long a delivery is kept for an endpoint to which nothing is sent. */
const queuedMsMax = 7 * 24 * 3_600_000;

/** A delivery that this process sends now. The secrets are encrypted. */
export type ClaimedWebhook = {
  readonly id: string;
  /** This attempt included. It also separates this claim from later ones. */
  readonly attempts: number;
  readonly tries: number;
  readonly endpointId: string;
  readonly url: string;
  readonly body: string;
  readonly secret: string;
  /** Null unless it still signs. */
  readonly formerSecret: string | null;
};

/**
 * Claims deliveries that are due, at most `max`: until they have an outcome or 60 s are over. No endpoint has more
 * than 2 under way, whatever the number of processes, as a claim locks the endpoint first. The endpoint that has
 * waited longest comes first, so that long queues of slow ones hold up no other.
 */
export async function claimWebhooks(
  em: EntityManager,
  max: number,
  now: Date,
): Promise<readonly ClaimedWebhook[]> {
  const endpoints = await em.execute<{ id: string }[]>(
    `select e.id from webhook_endpoints e
    where e.status = 'ENABLED' and e.deleted_at is null and exists (
      select from webhook_deliveries d
      where d.endpoint_id = e.id and d.done_at is null and d.next_at <= ?
    ) and ${perEndpointMax} > (
      select count(*) from webhook_deliveries d
      where d.endpoint_id = e.id and d.done_at is null and d.state = 'SENDING' and d.next_at > ?)
    order by e.last_claimed_at nulls first, e.id limit 100 for update of e skip locked`,
    [now, now],
  );
  if (endpoints.length === 0) return [];
  const ids = JSON.stringify(endpoints.map(({ id }) => id));
  const until = new Date(now.getTime() + leaseMs);
  return em.execute<ClaimedWebhook[]>(claim, [now, ids, now, max, until, now, now, now]);
}

const claim = `-- The locked endpoints, with what may be sent to each.
  with open as (
    select d.id, d.next_at, d.endpoint_id, e.last_claimed_at,
      d.state = 'SENDING' and d.next_at > ? as is_sent
    from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint_id
    where d.done_at is null and e.id in (select jsonb_array_elements_text(?::jsonb)::uuid)
  ), due as (
    select id, last_claimed_at, row_number() over (partition by endpoint_id order by next_at, id)
        + (select count(*) from open s where s.endpoint_id = open.endpoint_id and s.is_sent) as nth
    from open where not is_sent and next_at <= ?
  ), picked as (
    select id from due where nth <= ${perEndpointMax}
    order by nth, last_claimed_at nulls first limit ?
  ), claimed as (
    update webhook_deliveries d set state = 'SENDING', attempts = attempts + 1, next_at = ?
    from picked where d.id = picked.id and d.done_at is null and d.next_at <= ?
    returning d.id, d.attempts, d.tries, d.body, d.endpoint_id
  ), noted as (
    update webhook_endpoints set last_claimed_at = ?
    where id in (select endpoint_id from claimed)
  )
  select c.id, c.attempts, c.tries, c.body, e.id as "endpointId", e.url, e.secret,
    case when e.former_secret_until > ? then e.former_secret end as "formerSecret"
  from claimed c join webhook_endpoints e on e.id = c.endpoint_id`;

/**
 * Ends deliveries that were queued for 7 days: nothing is sent to their endpoint, or they cannot be signed. At most
 * 1,000 at once; what is being sent, or is locked, is left alone: this waits for no other transaction.
 */
export async function expireWebhooks(em: EntityManager, now: Date): Promise<void> {
  await em.execute(
    `update webhook_deliveries set state = 'FAILED', done_at = ?
    where id in (
      select id from webhook_deliveries
      where done_at is null and queued_at <= ? and (state = 'QUEUED' or next_at <= ?)
      limit 1000 for update skip locked)`,
    [now, new Date(now.getTime() - queuedMsMax), now],
  );
}
