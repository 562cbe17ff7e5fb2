import { InboxEntry } from '../messaging/inbox.ts';
import { OutboxMessage, SentMessage } from '../messaging/outbox.ts';
import { ParkedMessage } from '../messaging/parked-message.ts';
import { SettingCopy } from './setting-copies.ts';

/**
 * The tables of the library in every service's database: outbox, archive, inbox, parked messages and
 * copies of settings. `PlumbingMigration` and `SettingCopiesMigration` create them.
 */
export const serviceTables = {
  entities: [OutboxMessage, SentMessage, InboxEntry, ParkedMessage, SettingCopy],
  // Only migrations create views: PostgreSQL returns another text of a view than it was given.
  schemaGenerator: { skipViews: [/./] },
};
