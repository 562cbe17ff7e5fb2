import type { Pool, PoolClient } from 'pg';

/** Runs `run` in one transaction. Throws what `run` throws, and leaves nothing then. */
export async function inTransaction<Result>(
  pool: Pool,
  run: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: unknown;
  try {
    await client.query('begin');
    const result = await run(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((fault: unknown) => {
      broken = fault;
    });
    throw error;
  } finally {
    client.release(Boolean(broken));
  }
}
