import { InboxEntry } from './inbox.ts';
import { OutboxMessage, SentMessage } from './outbox.ts';
import { ParkedMessage } from './parked.ts';

/**
 * What the database of every service holds beside its own: spread it into `defineConfig`, add
 * these `entities` to yours, and begin your migrations with `PlumbingMigration`.
 */
export const plumbing = {
  entities: [OutboxMessage, SentMessage, InboxEntry, ParkedMessage],
  // Migrations make the views by hand, as PostgreSQL keeps another text of them than it was given.
  schemaGenerator: { skipViews: [/./] },
};
