import type { SubgraphName } from '../system/subgraphs.ts';
import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

/** Rows whose every change is published with their version. */
type Published = {
  readonly service: SubgraphName;
  readonly topic: string;
  /** Selects `id`, `key` of the messages, `version`, `changed_at`. */
  readonly rows: string;
};

const published: readonly Published[] = [
  {
    service: 'users',
    topic: 'user-changed',
    rows: 'select id, id as key, version, created_at as changed_at from profiles',
  },
  {
    service: 'users',
    topic: 'setting-changed',
    rows: 'select key as id, key, version, changed_at from shop_settings',
  },
  {
    service: 'inventory',
    topic: 'product-changed',
    rows: 'select id, id as key, version, updated_at as changed_at from products',
  },
  {
    service: 'inventory',
    topic: 'stock-changed',
    rows: 'select product_id as id, product_id as key, version, updated_at as changed_at from stocks',
  },
  {
    service: 'billing',
    topic: 'balance-changed',
    rows: 'select id::text, id::text as key, version, changed_at from accounts',
  },
  {
    service: 'orders',
    topic: 'cart-changed',
    rows: 'select id::text, id::text as key, version, updated_at as changed_at from carts',
  },
  {
    service: 'notifications',
    topic: 'notifications-changed',
    rows: 'select user_id as id, user_id as key, version, changed_at from inboxes where version > 0',
  },
  {
    service: 'delivery',
    topic: 'delivery-status',
    // The changes of all deliveries of an order are one sequence.
    rows: `select b.order_id as id, b.order_id as key, b.changes as version, max(e.at) as changed_at
      from bookings b join deliveries d on d.order_id = b.order_id and d.buyer_id is not null
      join delivery_events e on e.delivery_id = d.id and e.seq = d.version
      where b.origin = 'CHECKOUT' group by b.order_id, b.origin`,
  },
];

/** Checks that the last change of each row was published. The outbox keeps what was sent for 14 days. */
export const publishedChanges: readonly Check[] = published.map(({ service, topic, rows }) =>
  sqlCheck({
    invariant: 'the last change of each row was published',
    database: service,
    what: 'the last change was not published',
    row: { service, topic },
    sql: (only) => `
      select a.id as key, a.id as row, a.version, sent.version as "publishedVersion"
      from (${rows}) a left join (
        select key, max(aggregate_version) as version from (
          select topic, key, aggregate_version from outbox
          union all select topic, key, aggregate_version from outbox_archive
        ) m where topic = '${topic}' group by 1
      ) sent on sent.key = a.key
      where a.changed_at > now() - interval '13 days' and sent.version is distinct from a.version
        and ${only('a.id')}`,
  }),
);
