import { randomUUID } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Webhook } from 'standardwebhooks';

/** Stores a callback, to be sent when it is due. */
export async function addSimulatedEvent(
  em: EntityManager,
  subjectId: string,
  dueAt: Date,
): Promise<void> {
  await em.execute(
    'insert into simulated_events (id, subject_id, attempts, due_at) values (?, ?, 0, ?)',
    [`evt_${randomUUID()}`, subjectId, dueAt],
  );
}

/** Reads the time of the next callback. */
export const nextEventAt = 'select min(due_at) as at from simulated_events where sent_at is null';

export type Callback = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Builds a callback as the simulated provider sends it. */
export function callbackOf(
  { id, subjectId }: { readonly id: string; readonly subjectId: string },
  secret: string,
  now: Date,
): Callback {
  const body = JSON.stringify({ type: 'state.changed', data: { id: subjectId } });
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  };
  return { headers, body };
}

const batchSize = 20;
const retryMs = 5_000;
const retryMaxMs = 600_000;
const timeoutMs = 5_000;

/**
 * Sends the callbacks that are due to `url`. One without a 2xx is sent again, after twice as long each
 * time. Another process skips what this one has locked.
 */
export async function sendSimulatedEvents(
  orm: MikroORM,
  { url, secret, now }: { readonly url: string; readonly secret: string; readonly now: Date },
): Promise<void> {
  const claimedUntil = new Date(now.getTime() + retryMs);
  const due = await orm.em.fork().execute<{ id: string; subject_id: string; attempts: number }[]>(
    `update simulated_events set attempts = attempts + 1, due_at = ? where id in (
      select id from simulated_events where sent_at is null and due_at <= ?
      order by due_at limit ${batchSize} for update skip locked)
    returning id, subject_id, attempts`,
    [claimedUntil, now],
  );
  const send = async ({ id, subject_id: subjectId, attempts }: (typeof due)[number]) => {
    const isSent = await post(url, callbackOf({ id, subjectId }, secret, now));
    const waitMs = Math.min(retryMs * 2 ** (attempts - 1), retryMaxMs);
    const [column, at] = isSent ? ['sent_at', now] : ['due_at', new Date(now.getTime() + waitMs)];
    await orm.em.fork().execute(`update simulated_events set ${column} = ? where id = ?`, [at, id]);
  };
  await Promise.all(due.map(send));
}

async function post(url: string, { headers, body }: Callback): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method: 'POST', headers, body, signal });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // The shop cannot be reached now: the callback is sent again.
    return false;
  }
}
