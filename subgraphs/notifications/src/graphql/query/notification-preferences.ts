import type { QueryResolvers } from '../schema.generated.ts';

export const notificationPreferences: QueryResolvers['notificationPreferences'] = (
  _,
  __,
  { own },
) => own.preferences();
