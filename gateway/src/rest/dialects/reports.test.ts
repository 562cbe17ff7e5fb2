import { restHarness, sampleId } from '../testing/rest-harness.ts';

const url = `/api/v1/reports/${sampleId}/csv`;
const csv = "\uFEFFseller,gross\r\n'=1+1,-5.00\r\n";
const done = { from: '2026-11-21T10:00:00.000Z', state: 'DONE', progress: 100, csv };

let report: object | null = done;
const { http, sent } = await restHarness(() => ({ data: { report } }) as never);

const analyst = { 'x-scopes': 'analytics:read analytics:run' };
const get = (headers: Record<string, string> = analyst, path = url) =>
  http.inject({ method: 'GET', url: path, headers });

describe('a report as a file (ANA-3)', () => {
  it('is the text of the graph, byte by byte, under the name of its hour', async () => {
    report = done;
    const { statusCode, rawPayload, headers } = await get();
    expect([statusCode, rawPayload]).toEqual([200, Buffer.from(csv)]);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="sales-2026-11-21-10h-utc.csv"',
      'cache-control': 'no-store',
    });
  });

  it('is found by its id in capitals as well', async () => {
    await get(analyst, url.replace(sampleId, sampleId.toUpperCase()));
    expect(sent.at(-1)?.[1]).toEqual({ id: sampleId });
  });

  it.each([
    [null, 404, 'NOT_FOUND'],
    [{ ...done, state: 'RUNNING', progress: 40, csv: null }, 409, 'REPORT_NOT_DONE'],
    [{ ...done, state: 'CANCELLED', csv: null }, 409, 'REPORT_NOT_DONE'],
  ])('is refused as a problem when the graph answers %j', async (found, status, code) => {
    report = found;
    const { statusCode, headers, json } = await get();
    expect([statusCode, json().code]).toEqual([status, code]);
    expect(headers['content-type']).toContain('application/problem+json');
    const state = (found as { state?: string } | null)?.state;
    expect(headers['retry-after']).toBe(state === 'RUNNING' ? '5' : undefined);
  });

  it.each([
    [{}, url, 401],
    [{ 'x-scopes': 'analytics:read' }, url, 403],
    [analyst, '/api/v1/reports/x/csv', 400],
  ])('is not asked of the graph for %j at %s', async (headers, path, status) => {
    const before = sent.length;
    const { statusCode } = await get(headers as Record<string, string>, path);
    expect([statusCode, sent.length]).toEqual([status, before]);
  });
});
