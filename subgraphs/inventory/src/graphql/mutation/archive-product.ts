import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { id, valid } from '@souk/platform/graphql/validation';
import { NotFound, ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/archive-product.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({ id, expectedVersion: z.int() });
const refusals = [ValidationFailed, NotFound, VersionConflict] as const;

export const archiveProduct: MutationResolvers['archiveProduct'] = (_, args, context) =>
  orRefusal(refusals, async () => {
    const { viewer, transact } = context;
    const actor = signedIn(viewer);
    const command = valid(request, args);
    return transact((work) => usecase.archiveProduct(work, actor, command));
  });
