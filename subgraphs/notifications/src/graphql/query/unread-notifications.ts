import type { QueryResolvers } from '../schema.generated.ts';

export const unreadNotifications: QueryResolvers['unreadNotifications'] = async (_, __, { own }) =>
  (await own.state()).unread;
