import { defineEntity, type MikroORM, p } from '@mikro-orm/postgresql';
import type { SettingState, SettingStore } from './live-settings.ts';

/** A service's copy of a setting: the last state that it has read. */
export const SettingCopy = defineEntity({
  name: 'SettingCopy',
  tableName: 'setting_copies',
  checks: [{ name: 'setting_copies_version', expression: 'version > 0' }],
  properties: {
    key: p.text().primary(),
    value: p.text().nullable(),
    until: p.datetime().nullable(),
    version: p.integer(),
  },
});

/** Keeps the copies of the settings in a service's database. */
export function settingCopies(orm: MikroORM): SettingStore {
  return {
    load: async () => {
      const copies = await orm.em.fork().find(SettingCopy, {});
      return copies.map(({ key, value = null, until = null, version }) => ({
        ...{ key, value, until, version },
      }));
    },
    save: async ({ key, value, until, version }: SettingState) => {
      await orm.em.fork().execute(
        `insert into setting_copies as copy (key, value, until, version) values (?, ?, ?, ?)
         on conflict (key) do update
         set value = excluded.value, until = excluded.until, version = excluded.version
         where copy.version < excluded.version`,
        [key, value, until, version],
      );
    },
  };
}
