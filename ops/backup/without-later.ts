import type { IncomingRecord } from '@souk/platform/bus/bus';
import { urlOf } from '../system/databases.ts';
import { databaseNames, type SubgraphName, subgraphs } from '../system/subgraphs.ts';
import { withClient } from '../system/with-client.ts';
import type { LogState } from './log-state.ts';

type Known = {
  /** The log before the databases were copied. */
  readonly state: Pick<LogState, 'ends'>;
  /** The restored databases, for an administrator. */
  readonly cluster: string;
};

/**
 * Returns the records of a log that belong to restored databases. Every message of a service is in its outbox before
 * it is in the log. So one that came while the databases were copied, and that the copy does not know, is later
 * than the copy: it would be handled as if its order existed. Records of external systems are kept.
 */
export async function withoutLater(
  batch: readonly IncomingRecord[],
  { state, cluster }: Known,
): Promise<readonly IncomingRecord[]> {
  const isInDoubt = ({ topic, partition, position }: IncomingRecord) =>
    position >= BigInt(state.ends[topic]?.[partition] ?? 0);
  const unknown = new Set<IncomingRecord>();
  for (const service of subgraphs) {
    const own = batch.filter((record) => record.headers.ce_source === service && isInDoubt(record));
    if (own.length === 0) continue;
    const ids = await sentBy(
      service,
      own.map(({ headers }) => headers.ce_id ?? ''),
      cluster,
    );
    for (const record of own) if (!ids.has(record.headers.ce_id ?? '')) unknown.add(record);
  }
  return batch.filter((record) => !unknown.has(record));
}

/** Returns which of these messages a service has published, or is about to. */
async function sentBy(
  service: SubgraphName,
  ids: readonly string[],
  cluster: string,
): Promise<ReadonlySet<string>> {
  const { username, password } = new URL(cluster);
  const url = urlOf(cluster, username, decodeURIComponent(password), databaseNames[service]);
  const sql = `select id::text from outbox where id::text = any ($1)
    union select id::text from outbox_archive where id::text = any ($1)`;
  const { rows } = await withClient(url, (client) => client.query<{ id: string }>(sql, [ids]));
  return new Set(rows.map(({ id }) => id));
}
