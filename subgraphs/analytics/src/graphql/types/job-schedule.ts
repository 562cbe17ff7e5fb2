import type { JobScheduleResolvers } from '../schema.generated.ts';

export const JobSchedule = {
  cron: () => '0 * * * *',
} satisfies JobScheduleResolvers;
