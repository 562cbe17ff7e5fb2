import { signedIn } from '@souk/platform/graphql/graphql';
import { validArguments } from '@souk/platform/graphql/validation';
import { z } from 'zod';
import { jobs as usecase } from '../../usecases/list-jobs.ts';
import type { QueryResolvers } from '../schema.generated.ts';

const jobsByDefault = 20;
const bounds = z.object({ first: z.int().min(1).max(100).nullish() });

export const jobs: QueryResolvers['jobs'] = async (_, args, { viewer, transact }) => {
  const actor = signedIn(viewer);
  const { first } = validArguments(bounds, args);
  return [...(await transact((work) => usecase(work, actor, first ?? jobsByDefault)))];
};
