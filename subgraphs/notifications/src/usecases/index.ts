/**
 * Everything that can be done to notifications, whatever the transport: GraphQL, an event, a timer. A
 * use case takes the unit of work, the actor where there is one, and the command.
 */
export { followOrders } from './follow-orders.ts';
export { markAllNotificationsRead } from './mark-all-notifications-read.ts';
export { markNotificationsRead } from './mark-notifications-read.ts';
export { noteUsers } from './note-users.ts';
export { notify } from './notify.ts';
export { notifyPayment } from './notify-payment.ts';
export { sendMails } from './send-mails.ts';
export { setNotificationLanguage } from './set-notification-language.ts';
export { setNotificationPreference } from './set-notification-preference.ts';
export { unsubscribe } from './unsubscribe.ts';
