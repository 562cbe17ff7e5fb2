import { stringify } from 'csv-stringify/sync';
import { endOf } from '../../domain/job.ts';
import { cellsOf, reportColumns } from '../report-csv.ts';
import type { JobRunResolvers } from '../schema.generated.ts';

const byteOrderMark = '\uFEFF';

export const JobRun = {
  from: ({ slot }) => slot,
  to: ({ slot }) => endOf(slot),
  csv: ({ result }) =>
    result &&
    byteOrderMark +
      stringify([[...reportColumns], ...result.map(cellsOf)], { record_delimiter: 'windows' }),
} satisfies JobRunResolvers;
