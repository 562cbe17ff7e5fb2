/**
 * Everything that can be done to notifications, whatever the transport: GraphQL, an event, a timer. A
 * use case takes the unit of work, the actor where there is one, and the command.
 */
export { createWebhookEndpoint } from './create-webhook-endpoint.ts';
export { deleteDoneWebhooks } from './delete-done-webhooks.ts';
export { deleteWebhookEndpoint } from './delete-webhook-endpoint.ts';
export { enableWebhookEndpoint } from './enable-webhook-endpoint.ts';
export { followOrders } from './follow-orders.ts';
export { markAllNotificationsRead } from './mark-all-notifications-read.ts';
export { markNotificationsRead } from './mark-notifications-read.ts';
export { noteUsers } from './note-users.ts';
export { notify } from './notify.ts';
export { notifyPayment } from './notify-payment.ts';
export { resendWebhookDelivery } from './resend-webhook-delivery.ts';
export { rotateWebhookSecret } from './rotate-webhook-secret.ts';
export { sendMails } from './send-mails.ts';
export { sendTestWebhook } from './send-test-webhook.ts';
export { sendWebhooks } from './send-webhooks.ts';
export { setNotificationLanguage } from './set-notification-language.ts';
export { setNotificationPreference } from './set-notification-preference.ts';
export { unsubscribe } from './unsubscribe.ts';
export { updateWebhookEndpoint } from './update-webhook-endpoint.ts';
