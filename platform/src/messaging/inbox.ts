import { defineEntity, p } from '@mikro-orm/postgresql';

/**
 * The messages that a consumer has taken over, by the CloudEvents source and id: who finds a row
 * here has nothing left to do. Kept for 14 days, twice as long as the broker keeps its records.
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
