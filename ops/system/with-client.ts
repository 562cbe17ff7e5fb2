import { Client } from 'pg';

/** Runs `run` on a connection of its own to a database, and closes it. */
export async function withClient<Result>(
  connectionString: string,
  run: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString });
  await client.connect();
  return run(client).finally(() => client.end());
}
