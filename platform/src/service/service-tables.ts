import { InboxEntry } from '../messaging/inbox.ts';
import { OutboxMessage, SentMessage } from '../messaging/outbox.ts';
import { ParkedMessage } from '../messaging/parked-message.ts';

/**
 * The tables of the library in every service's database: outbox, archive, inbox and parked messages.
 * `PlumbingMigration` creates them.
 */
export const serviceTables = {
  entities: [OutboxMessage, SentMessage, InboxEntry, ParkedMessage],
  // Only migrations create views: PostgreSQL returns another text of a view than it was given.
  schemaGenerator: { skipViews: [/./] },
};
