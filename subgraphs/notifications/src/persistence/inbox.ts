import { defineEntity, p } from '@mikro-orm/postgresql';

/** The notifications of one user as a whole: the row that whoever changes them locks first. */
export const Inbox = defineEntity({
  name: 'Inbox',
  tableName: 'inboxes',
  checks: [{ name: 'inboxes_unread', expression: 'unread >= 0 and unread <= version' }],
  properties: {
    userId: p.text().primary(),
    /** The number of changes. Each is published with it. */
    version: p.integer().default(0),
    unread: p.integer().default(0),
    /** The notification that the last change has added; null when it marked some as read. */
    lastId: p.uuid().nullable(),
    changedAt: p.datetime(),
  },
});
