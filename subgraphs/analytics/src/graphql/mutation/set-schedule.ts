import { orRefusal, signedIn } from '@souk/platform/graphql/graphql';
import { valid } from '@souk/platform/graphql/validation';
import { ValidationFailed, VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/set-schedule.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  kind: z.enum(['SALES_HOURLY']),
  paused: z.boolean(),
  expectedVersion: z.int(),
});
const refusals = [ValidationFailed, VersionConflict] as const;

export const setSchedule: MutationResolvers['setSchedule'] = (_, { input }, { viewer, transact }) =>
  orRefusal(refusals, async () => {
    const actor = signedIn(viewer);
    const command = valid(request, input);
    const changed = await transact((work) => usecase.setSchedule(work, actor, command));
    return { __typename: 'SetSchedulePayload', ...changed } as const;
  });
