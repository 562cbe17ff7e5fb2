import { notificationFacts } from '@souk/schema/events/notifications';
import { z } from 'zod';
import { recordOf } from '../../usecases/publish.ts';
import type { QueryResolvers } from '../schema.generated.ts';

/**
 * The caller's last record of `notifications-changed`, as it is on the topic, with the version of the
 * record's header. A subscription begins with it. A user without notifications gets one of version 0.
 */
export const notificationsRecord: QueryResolvers['notificationsRecord'] = async (
  _,
  __,
  { viewer, own, notifications },
) => {
  if (!viewer) return null;
  const { unread, version, lastId, changedAt } = await own.state();
  const added = lastId === null ? null : await notifications.load(lastId);
  const record = recordOf({ userId: viewer.id, added, unread }, changedAt);
  const encoded = z.encode(notificationFacts['notifications-changed'].schema, record);
  return { ...encoded, aggregateversion: version };
};
