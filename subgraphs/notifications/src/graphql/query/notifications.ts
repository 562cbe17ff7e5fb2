import type { QueryResolvers } from '../schema.generated.ts';

export const notifications: QueryResolvers['notifications'] = (_, args, { own }) => own.page(args);
