import type { Check } from './check.ts';
import { sqlCheck } from './sql-check.ts';

const invariant = 'a setting is the last entry of its log';

/** Checks of the settings that were changed while the shop runs. */
export const settings: readonly Check[] = [
  sqlCheck({
    invariant,
    database: 'users',
    sql: (only) => `
      select s.key, s.key as setting, s.version, s.value, l.value as logged, case
          when l.key is null then 'a version of a setting is not in the log'
          else 'the log has another value' end as what
      from shop_settings s
      left join shop_setting_log l on l.key = s.key and l.version = s.version
      where (l.key is null or l.value is distinct from s.value or l.until is distinct from s.until)
        and ${only('s.key')}`,
  }),
  sqlCheck({
    invariant,
    database: 'users',
    what: 'an entry of the log does not begin with the value of the one before',
    sql: (only) => `
      select key, key as setting, version, old_value as "oldValue", before from (
        select key, version, old_value,
          lag(value) over w as before, lag(version, 1, 0) over w as previous
        from shop_setting_log window w as (partition by key order by version)
      ) entries
      where (old_value is distinct from before or version <> previous + 1) and ${only('key')}`,
  }),
];
