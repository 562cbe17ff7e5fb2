import { markAllNotificationsRead } from './mutation/mark-all-notifications-read.ts';
import { markNotificationsRead } from './mutation/mark-notifications-read.ts';
import { notifyPayment } from './mutation/notify-payment.ts';
import { setNotificationLanguage } from './mutation/set-notification-language.ts';
import { setNotificationPreference } from './mutation/set-notification-preference.ts';
import { notificationPreferences } from './query/notification-preferences.ts';
import { notifications } from './query/notifications.ts';
import { notificationsRecord } from './query/notifications-record.ts';
import { unreadNotifications } from './query/unread-notifications.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Notification } from './types/notification.ts';
import { NotificationInbox } from './types/notification-inbox.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: { notifications, unreadNotifications, notificationPreferences, notificationsRecord },
  Mutation: {
    markNotificationsRead,
    markAllNotificationsRead,
    setNotificationPreference,
    setNotificationLanguage,
    notifyPayment,
  },
  Notification,
  NotificationInbox,
};
