import { createWebhookEndpoint } from './mutation/create-webhook-endpoint.ts';
import { deleteWebhookEndpoint } from './mutation/delete-webhook-endpoint.ts';
import { enableWebhookEndpoint } from './mutation/enable-webhook-endpoint.ts';
import { markAllNotificationsRead } from './mutation/mark-all-notifications-read.ts';
import { markNotificationsRead } from './mutation/mark-notifications-read.ts';
import { notifyPayment } from './mutation/notify-payment.ts';
import { resendWebhookDelivery } from './mutation/resend-webhook-delivery.ts';
import { rotateWebhookSecret } from './mutation/rotate-webhook-secret.ts';
import { sendTestWebhook } from './mutation/send-test-webhook.ts';
import { setNotificationLanguage } from './mutation/set-notification-language.ts';
import { setNotificationPreference } from './mutation/set-notification-preference.ts';
import { updateWebhookEndpoint } from './mutation/update-webhook-endpoint.ts';
import { notificationPreferences } from './query/notification-preferences.ts';
import { notifications } from './query/notifications.ts';
import { notificationsRecord } from './query/notifications-record.ts';
import { unreadNotifications } from './query/unread-notifications.ts';
import { webhookDeliveries } from './query/webhook-deliveries.ts';
import { webhookEndpoints } from './query/webhook-endpoints.ts';
import type { RequiredResolvers } from './schema.generated.ts';
import { Notification } from './types/notification.ts';
import { NotificationInbox } from './types/notification-inbox.ts';
import { WebhookDelivery } from './types/webhook-delivery.ts';

/** Every field that has code, and the file it is in. */
export const resolvers: RequiredResolvers = {
  Query: {
    notifications,
    unreadNotifications,
    notificationPreferences,
    webhookEndpoints,
    webhookDeliveries,
    notificationsRecord,
  },
  Mutation: {
    markNotificationsRead,
    markAllNotificationsRead,
    setNotificationPreference,
    setNotificationLanguage,
    createWebhookEndpoint,
    updateWebhookEndpoint,
    rotateWebhookSecret,
    enableWebhookEndpoint,
    deleteWebhookEndpoint,
    sendTestWebhook,
    resendWebhookDelivery,
    notifyPayment,
  },
  Notification,
  NotificationInbox,
  WebhookDelivery,
};
