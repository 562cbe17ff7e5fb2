import { subgraphs } from '../system/subgraphs.ts';
import { complaints, type Databases } from './databases.ts';

/** What was committed was sent, is in the log, and was handled; each order's stream has no gap. */
export async function events(databases: Databases): Promise<string[]> {
  const found: string[] = [];
  for (const name of subgraphs) {
    found.push(...(await waiting(databases, name)), ...(await unsent(databases, name)));
  }
  return [...found, ...(await gaps(databases))];
}

async function waiting({ ask }: Databases, service: string): Promise<string[]> {
  const outbox = await ask(service, `select count(*) as n from outbox having count(*) > 0`);
  const parked = await ask(
    service,
    `select topic, key, error from parked where dead_at is null limit 20`,
  );
  return [
    ...complaints(`${service}: messages wait to be sent`, outbox),
    ...complaints(`${service}: a message waits to be handled`, parked),
  ];
}

/** Of each topic as many different messages must be in the log as were sent in its time. */
async function unsent({ ask }: Databases, service: string): Promise<string[]> {
  const sent = await ask(
    service,
    `select id::text from outbox_archive where sent_at > now() - interval '6 days'
     and topic not in ('stock-changed', 'balance-changed', 'product-changed', 'user-changed')`,
  );
  const ids = new Set(sent.map(({ id }) => id));
  const kept = await ask('bus', `select headers ->> 'ce_id' as id from records`);
  for (const { id } of kept) ids.delete(id);
  return [...ids].slice(0, 20).map((id) => `${service}: a message never reached the log: ${id}`);
}

async function gaps({ ask }: Databases): Promise<string[]> {
  const broken = await ask(
    'bus',
    `with told as (
       select distinct key, (headers ->> 'aggregateversion')::int as version from records
       where partition_id in (select id from logs where topic = 'order-status')
     )
     select key, count(*) as changes, max(version) as last, min(version) as first from told
     group by key having count(*) <> max(version) - min(version) + 1`,
  );
  return complaints('an order whose stream has a gap', broken);
}
