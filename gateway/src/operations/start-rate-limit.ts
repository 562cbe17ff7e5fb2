import type { EventBus, Running } from '@souk/platform/bus/bus';
import type { Logger } from '@souk/platform/runtime/logger';
import { followSettings, loadSettings } from '@souk/platform/service/follow-settings';
import {
  LiveSettings,
  type SettingStore,
  settingStore,
  withCurrent,
} from '@souk/platform/service/live-settings';
import { userFacts } from '@souk/schema/events/users';
import { changedSettings } from '@souk/schema/settings';
import type { Pool } from 'pg';
import { openPool } from '../identity/login/persistence/pool.ts';
import type { RateLimit } from './use-rate-limit.ts';

type Options = {
  readonly configured: RateLimit;
  readonly production: boolean;
  readonly bus: Pick<EventBus, 'tail'>;
  /** The gateway's database, which has its tables by now. */
  readonly databaseUrl: string;
  readonly logger: Logger;
};

/**
 * Starts to follow the rate limit: that of the settings that were changed while the shop runs, or else that of
 * the environment. Read it for each operation.
 */
export async function startRateLimit(options: Options): Promise<RateLimit & Running> {
  const { configured, production, bus, databaseUrl, logger } = options;
  const settings = new LiveSettings();
  const changed = changedSettings((key) => settings.textOf(key), production);
  const pool = openPool(databaseUrl, 1, logger);
  const store = storeIn(pool);
  await loadSettings(settings, store);
  const fact = userFacts['setting-changed'];
  const following = followSettings({ bus, settings, store, logger, fact });
  const stop = async () => {
    await following.stop();
    await pool.end();
  };
  return withCurrent(
    { ...configured, stop },
    {
      perUser: () => changed('USER_COST_PER_MINUTE') ?? configured.perUser,
      perAddress: () => changed('ADDRESS_COST_PER_MINUTE') ?? configured.perAddress,
    },
  );
}

/** The gateway's copies of the settings. */
function storeIn(pool: Pool): SettingStore {
  return settingStore(async (sql, values) => {
    let count = 0;
    const numbered = sql.replaceAll('?', () => {
      count += 1;
      return `$${count}`;
    });
    return (await pool.query(numbered, [...values])).rows;
  });
}
