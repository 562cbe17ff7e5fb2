import { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { ids } from '../fields.ts';
import { notFound } from '../reads.ts';
import { type Route, route } from '../route.ts';

type Report = {
  readonly from: string;
  readonly state: string;
  readonly progress: number;
  readonly csv: string | null;
};

/** Reports, as files for spreadsheets. */
export const reportRoutes: readonly Route[] = [
  route({
    id: 'reportCsv',
    about: 'Downloads a report as CSV.',
    method: 'GET',
    path: '/api/v1/reports/{id}/csv',
    dialect: 'Reports',
    login: 'analytics:run',
    params: ids.id,
    document: `query RestReport($id: ID!) { report(id: $id) { from state progress csv } }`,
    // Upper case is the same id, which the graph writes in lower case.
    variables: ({ params }) => ({ id: params.id.toLowerCase() }),
    answer: ({ report }: { report: Report | null }) => {
      if (!report) return notFound();
      if (report.csv === null) return notDone(report);
      return { status: 200, body: report.csv, headers: headersOf(report) };
    },
    answers: {
      200: {
        about: 'The report: RFC 4180 in UTF-8 with a byte-order mark. No cell is a formula.',
        body: z.string(),
        type: 'text/csv',
        headers: ['Content-Disposition'],
      },
      404: { about: 'There is no such report.' },
      409: { about: 'The report has no result, or none yet: REPORT_NOT_DONE.' },
    },
  }),
];

function notDone({ state, progress }: Report): Problem {
  const isComing = state === 'QUEUED' || state === 'RUNNING';
  const detail = isComing
    ? `The report is ${state}, ${progress} % are done. Repeat the request in a few seconds.`
    : `The report is ${state} and has no result.`;
  return new Problem(409, 'REPORT_NOT_DONE', detail, isComing ? { retryAfterSeconds: 5 } : {});
}

/** The name of the file has the hour in UTC, without characters that file systems refuse. */
function headersOf({ from }: Report): Readonly<Record<string, string>> {
  const hour = `${from.slice(0, 13).replace('T', '-')}h-utc`;
  return {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="sales-${hour}.csv"`,
  };
}
