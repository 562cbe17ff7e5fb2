import { type SubgraphName, subgraphs } from '../../system/subgraphs.ts';
import { type Check, type Finding, findingsMax } from '../check.ts';
import type { ShopUnderTest } from '../shop-under-test.ts';
import { type Log, readTopics } from './log.ts';

/** Checks that the log has what each service has sent, as far back as the log was read. */
export function sentMessages(log: (shop: ShopUnderTest) => Promise<Log>): readonly Check[] {
  return subgraphs.map((service) => ({
    invariant: 'every message that was sent is in the log',
    // What was sent before the log was read must be there: no message is under way.
    isFinal: true,
    find: async (shop) => findMissing(shop, service, await log(shop)),
  }));
}

const statement = `
  select id::text as key, m.topic, key as about, aggregate_version as version, sent_at as "sentAt"
  from outbox_archive m join unnest($1::text[], $2::timestamptz[]) as read (topic, since)
    on m.topic = read.topic and m.sent_at > since
  where m.sent_at < $3`;

async function findMissing(
  { databases }: ShopUnderTest,
  service: SubgraphName,
  log: Log,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const ids = new Set(log.records.filter(({ source }) => source === service).map(({ id }) => id));
  const since = readTopics.map(log.wholeSince);
  const sent = databases.stream(service, statement, [readTopics, since, log.readAt.get(service)]);
  for await (const rows of sent) {
    for (const { key, ...row } of rows) {
      if (ids.has(String(key))) continue;
      const what = 'a message never reached the log';
      found.push({ key: String(key), what, row: { service, messageId: key, ...row } });
    }
    if (found.length >= findingsMax) break;
  }
  return found.slice(0, findingsMax);
}
