import { signedIn } from '@souk/platform/graphql/graphql';
import { report as usecase } from '../../usecases/list-jobs.ts';
import { isJobId } from '../job-id.ts';
import type { QueryResolvers } from '../schema.generated.ts';

export const report: QueryResolvers['report'] = (_, { id }, { viewer, transact }) => {
  const actor = signedIn(viewer);
  return isJobId(id) ? transact((work) => usecase(work, actor, id)) : null;
};
