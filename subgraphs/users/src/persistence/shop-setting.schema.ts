import { defineEntity, p } from '@mikro-orm/postgresql';
import { type ColumnsOf, mapped } from '@souk/platform/database/entity';
import { SettingChange, ShopSetting } from '../domain/shop-setting.ts';

export const shopSettingSchema = defineEntity({
  class: mapped(ShopSetting),
  tableName: 'shop_settings',
  checks: [
    { name: 'shop_settings_version', expression: 'version > 0' },
    { name: 'shop_settings_until', expression: 'value is not null or until is null' },
  ],
  properties: {
    key: p.text().primary(),
    value: p.text().nullable(),
    until: p.datetime().nullable(),
    version: p.integer(),
    changedBy: p.text(),
    changedAt: p.datetime(),
  } satisfies ColumnsOf<ShopSetting>,
});

export const settingChangeSchema = defineEntity({
  class: mapped(SettingChange),
  tableName: 'shop_setting_log',
  uniques: [{ properties: ['key', 'version'] }],
  indexes: [{ name: 'shop_setting_log_changed_at_index', properties: ['changedAt', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    key: p.text(),
    version: p.integer(),
    oldValue: p.text().nullable(),
    value: p.text().nullable(),
    until: p.datetime().nullable(),
    changedBy: p.text(),
    changedAt: p.datetime(),
    traceId: p.text().nullable(),
  } satisfies ColumnsOf<SettingChange>,
});
