import { randomInt, randomUUID } from 'node:crypto';
import { demoClient } from '@souk/e2e/testing/users.ts';
import type { Actors } from './actors.ts';
import { poll, retryUntilAnswered, Violation } from './retry-until-answered.ts';

type Made = { readonly runReport: { readonly report: { readonly id: string } } };
type Found = { readonly report: { readonly state: string; readonly progress: number } };

const hourMs = 3_600_000;
const hoursMax = 100_000;

/**
 * Runs a report of some hour, with one key for all attempts, until it is done. When its worker is killed, that
 * takes until the lease is over.
 */
export async function runReport({ shop, retryLog }: Actors): Promise<void> {
  const analyst = demoClient(shop, 'analyst');
  const hour = new Date(Date.now() - randomInt(2, hoursMax) * hourMs).toISOString();
  const input = { kind: 'SALES_HOURLY', hour, idempotencyKey: randomUUID() };
  const { runReport: made } = await retryUntilAnswered(retryLog, 'a report', () =>
    analyst.ask<Made>(
      `mutation ($input: RunReportInput!) {
        runReport(input: $input) { ... on RunReportPayload { report { id } } }
      }`,
      { input },
    ),
  );
  const { id } = made.report;
  const end = await poll(retryLog, `the end of the report ${id}`, async () => {
    const query = 'query ($id: ID!) { report(id: $id) { state progress } }';
    const { state, progress } = (await analyst.ask<Found>(query, { id })).report;
    return state === 'QUEUED' || state === 'RUNNING' ? null : `${state} at ${progress} %`;
  });
  if (end !== 'DONE at 100 %') throw new Violation(`the report ${id} ended as ${end}`);
}
