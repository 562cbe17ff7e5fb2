import type { Notification as Row } from '../../domain/notification.ts';
import { textOf } from '../../domain/text-of.ts';
import type { Context } from '../context.ts';
import type { NotificationResolvers } from '../schema.generated.ts';

export const Notification = {
  __resolveReference: ({ id }, { notifications }) => notifications.load(id),
  title: async (row, _, context) => (await textIn(context, row)).title,
  text: async (row, _, context) => (await textIn(context, row)).text,
  order: ({ orderId }) => (orderId === null ? null : { __typename: 'Order', id: orderId }),
  amount: ({ details }) => details.amount ?? null,
  trackingNumber: ({ details }) => details.trackingNumber ?? null,
} satisfies NotificationResolvers;

/** The texts of a notification in the language of the viewer. */
async function textIn(context: Context, row: Row) {
  const { own, orderNumbers, policy } = context;
  const { orderId, details } = row;
  const known = orderId === null ? null : await orderNumbers.load(orderId);
  const order = known?.number ?? orderId ?? details.externalOrder ?? null;
  const { timeZone } = policy;
  return textOf({ ...row, order }, { language: await own.language(), timeZone });
}
