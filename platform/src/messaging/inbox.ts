import { defineEntity, p } from '@mikro-orm/postgresql';

/**
 * The messages that a consumer has received, by CloudEvents source and id: a second copy is dropped.
 * Kept for 14 days, twice as long as topics keep records. Compacted topics keep some of them longer:
 * their handlers compare versions.
 */
export const InboxEntry = defineEntity({
  name: 'InboxEntry',
  tableName: 'inbox',
  indexes: [{ properties: ['seenAt'] }],
  properties: {
    consumer: p.text().primary(),
    source: p.text().primary(),
    id: p.text().primary(),
    seenAt: p.datetime(),
  },
});
