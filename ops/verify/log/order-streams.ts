import { type Check, type Finding, findingsMax } from '../check.ts';
import type { ShopUnderTest } from '../shop-under-test.ts';
import type { Log } from './log.ts';
import { type LogRecord, readOn } from './log-window.ts';

const topic = 'order-status';

/** The versions of one order on the topic. A duplicate counts once. */
type Versions = { first: number; last: number; readonly seen: Set<number> };

/** Checks that the topic has each change of an order, as far back as the log was read. */
export function orderStreams(log: (shop: ShopUnderTest) => Promise<Log>): Check {
  const versions = new Map<string, Versions>();
  let isFirst = true;
  return {
    invariant: 'the topic order-status has each change of an order',
    isFinal: false,
    find: async (shop, keys) => {
      const window = await log(shop);
      // A later look reads only what was written meanwhile.
      const records = isFirst ? window.recordsOf(topic) : await readOn(shop.bus, window, topic);
      isFirst = false;
      for (const record of records) addVersion(versions, record);
      return findGaps(shop, window, versions, keys);
    },
  };
}

function addVersion(versions: Map<string, Versions>, { key, source, version }: LogRecord): void {
  if (key === null || version === null || source !== 'orders') return;
  const known = versions.get(key) ?? { first: version, last: version, seen: new Set() };
  known.first = Math.min(known.first, version);
  known.last = Math.max(known.last, version);
  known.seen.add(version);
  versions.set(key, known);
}

async function findGaps(
  { databases }: ShopUnderTest,
  log: Log,
  versions: ReadonlyMap<string, Versions>,
  keys: readonly string[] | null,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const changed = databases.stream(
    'orders',
    `select id::text as key, number as "order", version, status, placed_at as "placedAt" from orders
     where updated_at > $1 and ($2::text[] is null or id = any ($2::uuid[]))`,
    [log.wholeSince(topic), keys],
  );
  for await (const rows of changed) {
    for (const { key, placedAt, ...row } of rows) {
      const isWhole = (placedAt as Date) > log.wholeSince(topic);
      const finding = compare(String(key), row, versions.get(String(key)), isWhole);
      if (finding) found.push(finding);
    }
    if (found.length >= findingsMax) break;
  }
  return found.slice(0, findingsMax);
}

/** The first changes of an order may be older than what was read; the last ones are not. */
function compare(
  key: string,
  row: Finding['row'],
  versions: Versions | undefined,
  isWhole: boolean,
): Finding | null {
  const { version } = row;
  const { first = 0, last = 0, seen = new Set() } = versions ?? {};
  const published = {
    ...row,
    published: versions ? `${seen.size} of ${first} to ${last}` : 'none',
  };
  if (last < Number(version))
    return {
      key,
      what: 'the last change is not on the topic',
      row: published,
      progress: { has: last, needs: Number(version) },
    };
  if (seen.size !== last - first + 1 || (isWhole && first !== 1))
    return { key, what: 'the stream of an order has a gap', row: published };
  return null;
}
