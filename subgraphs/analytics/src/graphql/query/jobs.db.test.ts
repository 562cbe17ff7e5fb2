import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import {
  type AnalyticsHarness,
  analyticsHarness,
  ended,
  line,
  placed,
} from '../../testing/harness.ts';
import { workOffJobs } from '../../usecases/work-off-jobs.ts';

const analyst = viewerOf('anna', 'analyst');

let harness: AnalyticsHarness;
beforeAll(async () => {
  harness = await analyticsHarness();
  const sold = line('cup', { sellerId: '=sam' });
  await harness.record(placed('o1', '2026-11-21T10:10:00Z', sold), ended('o1', 'CONFIRMED'));
});

const fields = 'id kind from to state trigger attempts progress error endedAt sha256 csv';

async function run(hour: string) {
  const { runReport } = await harness.ask(
    analyst,
    `mutation ($input: RunReportInput!) { runReport(input: $input) {
      __typename ... on RunReportPayload { replayed report { ${fields} } }
      ... on ValidationFailed { fields { path } } } }`,
    { input: { kind: 'SALES_HOURLY', hour, idempotencyKey: newId() } },
  );
  return runReport as { report: { id: string; sha256: string; csv: string } };
}

describe('the reports in the graph (ANA-3)', () => {
  it('are run, worked off, and read as CSV; again with the same content', async () => {
    const { report: made } = await run('2026-11-21T10:30:00Z');
    expect(made).toMatchObject({ state: 'QUEUED', trigger: 'MANUAL', progress: 0, csv: null });
    await workOffJobs(harness.transact, () => {});
    const { report } = await harness.ask(
      analyst,
      `query ($id: ID!) { report(id: $id) { ${fields} } }`,
      { id: made.id },
    );
    const hour = { from: '2026-11-21T10:00:00.000Z', to: '2026-11-21T11:00:00.000Z' };
    expect(report).toMatchObject({ ...hour, state: 'DONE', progress: 100, attempts: 1 });
    expect((report as { csv: string }).csv).toBe(
      "\uFEFFseller,currency,orders,sold orders,units,gross,refunded\r\n'=sam,RUB,1,1,2,20.00,0.00\r\n",
    );
    expect(await run('2026-11-21T10:00:00Z')).toMatchObject({ replayed: true, report });
  });

  it('are refused for an hour that has not passed', async () => {
    expect(await run('2026-11-21T12:00:00Z')).toEqual({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'hour'] }],
    });
  });

  it('are listed and cancelled; schedules are paused', async () => {
    const { report } = await run('2026-11-21T09:00:00Z');
    const { jobs, schedules, cancelReport, setSchedule } = {
      ...(await harness.ask(analyst, '{ jobs { id } schedules { kind cron paused version } }')),
      ...(await harness.ask(
        analyst,
        `mutation ($id: ID!) {
          cancelReport(input: { id: $id, idempotencyKey: "k" }) {
            ... on CancelReportPayload { replayed report { state } }
          }
          setSchedule(input: { kind: SALES_HOURLY, paused: true, expectedVersion: 1 }) {
            ... on SetSchedulePayload { replayed schedule { paused version } }
          }
        }`,
        { id: report.id },
      )),
    } as Record<string, unknown>;
    expect(jobs).toContainEqual({ id: report.id });
    const schedule = { kind: 'SALES_HOURLY', cron: '0 * * * *', paused: false, version: 1 };
    expect(schedules).toEqual([schedule]);
    expect(cancelReport).toEqual({ replayed: false, report: { state: 'CANCELLED' } });
    expect(setSchedule).toEqual({ replayed: false, schedule: { paused: true, version: 2 } });
    const { unknown, impossible } = await harness.ask(
      analyst,
      `mutation ($id: ID!) {
        unknown: cancelReport(input: { id: $id, idempotencyKey: "u" }) { __typename }
        impossible: cancelReport(input: { id: "x", idempotencyKey: "i" }) { __typename }
      }`,
      { id: newId() },
    );
    expect([unknown, impossible]).toEqual([{ __typename: 'NotFound' }, { __typename: 'NotFound' }]);
  });
});
