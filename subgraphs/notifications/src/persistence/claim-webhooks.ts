import type { EntityManager } from '@mikro-orm/postgresql';

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
 * than 2 under way, whatever the number of processes, as a claim locks the endpoint first.
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
      where d.endpoint_id = e.id and d.done_at is null and d.next_at <= ?)
    order by (select min(d.next_at) from webhook_deliveries d
      where d.endpoint_id = e.id and d.done_at is null)
    limit 100 for update of e skip locked`,
    [now],
  );
  if (endpoints.length === 0) return [];
  const ids = JSON.stringify(endpoints.map(({ id }) => id));
  const until = new Date(now.getTime() + leaseMs);
  return em.execute<ClaimedWebhook[]>(claim, [now, ids, now, max, until, now, now]);
}

const claim = `-- The locked endpoints, with what may be sent to each.
  with open as (
    select d.id, d.next_at, d.endpoint_id, d.state = 'SENDING' and d.next_at > ? as is_sent
    from webhook_deliveries d
    where d.done_at is null and d.endpoint_id in (select jsonb_array_elements_text(?::jsonb)::uuid)
  ), due as (
    select id, next_at, row_number() over (partition by endpoint_id order by next_at, id)
        + (select count(*) from open s where s.endpoint_id = open.endpoint_id and s.is_sent) as nth
    from open where not is_sent and next_at <= ?
  ), picked as (
    select id from due where nth <= ${perEndpointMax} order by nth, next_at limit ?
  )
  update webhook_deliveries d set state = 'SENDING', attempts = attempts + 1, next_at = ?
  from picked, webhook_endpoints e
  where d.id = picked.id and e.id = d.endpoint_id and d.done_at is null and d.next_at <= ?
  returning d.id, d.attempts, d.tries, d.body, e.id as "endpointId", e.url, e.secret,
    case when e.former_secret_until > ? then e.former_secret end as "formerSecret"`;

/** Ends deliveries that were queued for 7 days, as nothing is sent to their endpoint. */
export async function expireWebhooks(em: EntityManager, now: Date): Promise<void> {
  await em.execute(
    `update webhook_deliveries set state = 'FAILED', done_at = ?
    where state = 'QUEUED' and done_at is null and queued_at <= ?`,
    [now, new Date(now.getTime() - queuedMsMax)],
  );
}
