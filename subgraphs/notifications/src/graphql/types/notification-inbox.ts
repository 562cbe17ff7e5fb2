import type { NotificationInboxResolvers } from '../schema.generated.ts';

/** Only the viewer's own: that of another user is one that does not exist. */
export const NotificationInbox = {
  __resolveReference: async ({ id }, { viewer, own }) =>
    viewer?.id === id ? { id, unread: (await own.state()).unread } : null,
  notifications: (_, args, { own }) => own.page(args),
} satisfies NotificationInboxResolvers;
