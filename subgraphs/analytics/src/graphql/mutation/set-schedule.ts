import { mutation } from '@souk/platform/graphql/mutation';
import { VersionConflict } from '@souk/platform/kernel/refusals';
import { z } from 'zod';
import * as usecase from '../../usecases/set-schedule.ts';
import type { MutationResolvers } from '../schema.generated.ts';

const request = z.object({
  kind: z.enum(['SALES_HOURLY']),
  paused: z.boolean(),
  expectedVersion: z.int(),
});

export const setSchedule: MutationResolvers['setSchedule'] = mutation({
  payload: 'SetSchedulePayload',
  request,
  refusals: [VersionConflict],
  run: ({ actor, command }, { transact }) =>
    transact((work) => usecase.setSchedule(work, actor, command)),
});
