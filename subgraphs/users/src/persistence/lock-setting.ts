import type { EntityManager } from '@mikro-orm/postgresql';
import { ShopSetting } from '../domain/shop-setting.ts';

/**
 * Locks a setting until the transaction ends, whether or not it has a row: of two at once, the second waits.
 * Null for one that was never set.
 */
export async function lockSetting(em: EntityManager, key: string): Promise<ShopSetting | null> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`setting ${key}`]);
  return em.findOne(ShopSetting, { key });
}
