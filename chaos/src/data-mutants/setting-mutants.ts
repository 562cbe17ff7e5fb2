import { type DataMutant, inTable, unknownId } from './data-mutant.ts';

const logged = 'a setting is the last entry of its log';
const inBilling = 'the settings in billing are those of users';
const inOrders = 'the settings in orders are those of users';
const inGateway = 'the settings in the gateway are those of users';

const setting = inTable('users', 'shop_settings', logged);
const entry = inTable('users', 'shop_setting_log', logged);
const ofSetting = `where key = '$setting'`;

/** Faults in the settings, their log and their copies. */
export const settingMutants: readonly DataMutant[] = [
  setting(
    'a setting that was changed by hand',
    `update shop_settings set value = '1' ${ofSetting}`,
    'the log has another value',
    '$setting',
  ),
  setting(
    'a setting whose change is not in the log',
    `update shop_settings set version = version + 1 ${ofSetting}`,
    'a version of a setting is not in the log',
    '$setting',
  ),
  entry(
    'an entry of the log that was changed',
    `update shop_setting_log set old_value = '1' ${ofSetting} and version = 1`,
    'does not begin with the value of the one before',
    '$setting',
  ),
  inTable('users', 'shop_settings', 'the last change of each row was published')(
    'a setting that was not published',
    `insert into shop_settings (key, version, changed_by, changed_at)
      values ('${unknownId}', 1, 'x', now())`,
    'the last change was not published',
    unknownId,
  ),
  inTable('billing', 'setting_copies', inBilling)(
    'the value of a copied setting',
    `update setting_copies set value = '1' ${ofSetting}`,
    'the copy of the setting has other values',
    '$setting',
  ),
  inTable('orders', 'setting_copies', inOrders)(
    'a copied setting that is gone',
    `delete from setting_copies ${ofSetting}`,
    'the copy of the setting is behind',
    '$setting',
  ),
  inTable('gateway', 'setting_copies', inGateway)(
    'a copied setting that has no owner',
    `insert into setting_copies (key, version) values ('${unknownId}', 1)`,
    'the copy of a setting has no owner',
    unknownId,
  ),
];
