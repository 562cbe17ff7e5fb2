import { emptyDatabase } from '@souk/platform/testing/postgres';
import { type RunningProvider, startProvider } from '../start-provider.ts';

/** Faults that a provider under test told of: none, or the test that looks fails. */
export const faults: { err?: unknown }[] = [];

/** A provider on a database of its own, with the demo people. */
export async function embedded(
  env: Record<string, string>,
  options: { databaseUrl?: string; realm?: unknown; port?: number } = {},
): Promise<RunningProvider> {
  const logger = { info: () => {}, error: (fault: object) => void faults.push(fault) };
  const databaseUrl = options.databaseUrl ?? (await emptyDatabase());
  return startProvider({ port: 0, demoUsers: true, env, logger, ...options, databaseUrl });
}
