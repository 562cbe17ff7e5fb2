import { defineEntity, p } from '@mikro-orm/postgresql';

/** A service's copy of a setting: the last state that it has read. `settingStore` reads and writes it. */
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
