/**
 * Enforced whoever changes a row: the versions of a setting have no gap, each of them is in the log when the
 * transaction ends, and the log is never changed. A fault that is injected ends within an hour.
 */
export const settingGuards: readonly string[] = [
  `create function guard_shop_setting() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      raise exception 'setting %: it is cleared, and never deleted', old.key;
    end if;
    if new.version <> coalesce(old.version, 0) + 1 then
      raise exception 'setting %: each change has the next version', new.key;
    end if;
    if new.until > new.changed_at + interval '1 hour' then
      raise exception 'setting %: a value with an end is in force for an hour at most', new.key;
    end if;
    if new.key like 'FAULT%' and new.value is not null and new.until is null then
      raise exception 'setting %: a fault has an end', new.key;
    end if;
    return new;
  end $$;`,
  `create trigger guard_shop_setting before insert or update or delete on shop_settings
    for each row execute function guard_shop_setting();`,
  `create function guard_logged_setting() returns trigger language plpgsql as $$
  begin
    if not exists (
      select from shop_setting_log log where log.key = new.key and log.version = new.version
        and log.value is not distinct from new.value and log.until is not distinct from new.until
        and log.changed_by = new.changed_by and log.changed_at = new.changed_at
    ) then
      raise exception 'setting %: version % is not in the log', new.key, new.version;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_logged_setting after insert or update on shop_settings
    deferrable initially deferred for each row execute function guard_logged_setting();`,
  `create function guard_shop_setting_log() returns trigger language plpgsql as $$
  begin
    raise exception 'the log of settings is never changed';
  end $$;`,
  `create trigger guard_shop_setting_log before update or delete or truncate on shop_setting_log
    for each statement execute function guard_shop_setting_log();`,
];
