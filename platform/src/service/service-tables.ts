import { InboxEntry } from '../messaging/inbox.ts';
import { OutboxMessage, SentMessage } from '../messaging/outbox.ts';
import { ParkedMessage } from '../messaging/parked-message.ts';

/**
 * What the database of every service holds beside its own: spread it into `defineConfig`, add
 * these `entities` to yours, and begin your migrations with `PlumbingMigration`.
 */
export const plumbing = {
  entities: [OutboxMessage, SentMessage, InboxEntry, ParkedMessage],
  // Migrations make the views by hand, as PostgreSQL keeps another text of them than it was given.
  schemaGenerator: { skipViews: [/./] },
};
