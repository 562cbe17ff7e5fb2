import { signedIn } from '@souk/platform/graphql/graphql';
import { schedules as usecase } from '../../usecases/list-jobs.ts';
import type { QueryResolvers } from '../schema.generated.ts';

export const schedules: QueryResolvers['schedules'] = async (_, __, { viewer, transact }) => {
  const actor = signedIn(viewer);
  return [...(await transact((work) => usecase(work, actor)))];
};
