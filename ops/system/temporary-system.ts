import { copyFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type System, startSystem } from './start-system.ts';
import type { SystemSettings } from './system-settings.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Options = Pick<SystemSettings, 'mode' | 'hosting' | 'durable'> &
  Partial<
    Pick<
      SystemSettings,
      'overrides' | 'print' | 'tls' | 'hashPasses' | 'webPort' | 'brokers' | 'replicas' | 'codeOf'
    >
  > & {
    /** The folder that gets the logs when the system stops. Without one they are deleted. */
    readonly logsFolder?: string | undefined;
    /** The name of the logs in that folder. */
    readonly logsName?: string;
    /** Fills the state folder before the start: with the databases of an earlier shop. */
    readonly prepare?: (folder: string) => Promise<void>;
  };

/** Settings that switch off rate limits, for tests whose clients all share one address. */
export const withoutRateLimits = {
  USER_COST_PER_MINUTE_MAX: '1000000000',
  ADDRESS_COST_PER_MINUTE_MAX: '1000000000',
};

/**
 * Starts a system on free ports, in a temporary folder that `stop` deletes. Throws CannotStart and
 * then keeps the folder, as it holds the log that the message names.
 */
export async function startTemporarySystem({ prepare, ...options }: Options): Promise<System> {
  const folder = await temporaryFolder();
  await prepare?.(folder);
  const ports = {
    ...{ gatewayPort: 0, managementPort: 0, identityPort: 0, brokerPort: 0, mailboxPort: 0 },
  };
  const overrides = { ...withoutRateLimits, ...options.overrides };
  const { logsFolder, logsName = 'shop', ...settings } = options;
  const logs = logsFolder && join(logsFolder, `${logsName}-${basename(folder)}`);
  const system = await startSystem({
    print: () => {},
    ...settings,
    ...(logs && { postgresLog: `${logs}-postgres.log` }),
    ...{ folder, ...ports, overrides },
  });
  const removeFolder = async () => {
    if (logs) await copyFile(join(folder, 'souk.log'), `${logs}.log`).catch(() => {});
    await rm(folder, { recursive: true, force: true });
  };
  return { ...system, stop: () => system.stop().finally(removeFolder) };
}
