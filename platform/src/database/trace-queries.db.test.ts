import { Pool } from 'pg';
import { newLogger } from '../runtime/logger.ts';
import { openTracer } from '../runtime/tracing/open-tracer.ts';
import { withSpan } from '../runtime/tracing/span.ts';
import { startOtlpReceiver } from '../testing/otlp-receiver.ts';
import { emptyDatabase } from '../testing/postgres.ts';
import { atEnd } from '../testing/test-file.ts';
import { traceQueries } from './trace-queries.ts';

const pool = new Pool({ connectionString: await emptyDatabase() });
atEnd(() => pool.end());
traceQueries(pool);

/** The spans of the statements that run within one span. */
async function statementsOf(run: () => Promise<unknown>) {
  const receiver = await startOtlpReceiver();
  const config = { endpoint: receiver.url, share: 1 };
  const tracer = await openTracer('test', config, newLogger('test', 'fatal'));
  const root = tracer?.start('root', { traceparent: null });
  await withSpan(root, run);
  root?.end();
  await tracer?.stop();
  return receiver.spans.filter(({ name }) => name !== 'root');
}

describe('the statements of a traced pool', () => {
  it('have spans with their table and text, and without their values', async () => {
    const spans = await statementsOf(async () => {
      const client = await pool.connect();
      await client.query('begin');
      await client.query('create table cards (number text)');
      await client.query('insert into "cards" (number) values ($1)', ['4111111111111111']);
      await client.query(`update cards set number = 'it''s 4111'`);
      await client.query('commit');
      client.release();
      await pool.query('select number from cards');
    });
    expect(spans.map(({ name }) => name)).toEqual([
      'create',
      'insert cards',
      'update cards',
      'select cards',
    ]);
    expect(spans[2]?.attributes['db.query.text']).toBe('update cards set number = ?');
    expect(JSON.stringify(spans)).not.toContain('4111');
  });

  it('fail with the statement, by a promise and by a callback', async () => {
    const spans = await statementsOf(async () => {
      const client = await pool.connect();
      await expect(client.query('select from nowhere')).rejects.toThrow('nowhere');
      client.release();
      await expect(pool.query('select from nowhere')).rejects.toThrow('nowhere');
    });
    expect(spans.map(({ name, status }) => [name, status])).toEqual([
      ['select nowhere', 2],
      ['select nowhere', 2],
    ]);
  });

  it('have none outside of a span', async () => {
    const spans = await statementsOf(async () => {});
    await pool.query('select 1');
    expect(spans).toEqual([]);
  });
});
