/**
 * Enforced whoever changes a row: a notification is only ever marked as read, once; a delivery that has an
 * end keeps it; the changes of an inbox only go forward.
 */
export const notificationGuards: readonly string[] = [
  `create function guard_notification() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' then
      raise exception 'a notification is never deleted';
    end if;
    if old.read_at is not null and new.read_at is distinct from old.read_at then
      raise exception 'notification % is read already', old.id;
    end if;
    if to_jsonb(new) - 'read_at' is distinct from to_jsonb(old) - 'read_at' then
      raise exception 'notification % is never changed', old.id;
    end if;
    return new;
  end $$;`,
  `create trigger guard_notification before update or delete on notifications
    for each row execute function guard_notification();`,
  `create function guard_delivery() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' then
      raise exception 'a delivery is never deleted';
    end if;
    if old.state in ('SENT', 'FAILED') then
      raise exception 'delivery % has ended as %', old.id, old.state;
    end if;
    if new.attempts < old.attempts then
      raise exception 'delivery % has had % attempts', old.id, old.attempts;
    end if;
    return new;
  end $$;`,
  `create trigger guard_delivery before update or delete on deliveries
    for each row execute function guard_delivery();`,
  `create function guard_inbox() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' or new.version < old.version then
      raise exception 'the changes of inbox % are numbered up to %', old.user_id, old.version;
    end if;
    return new;
  end $$;`,
  `create trigger guard_inbox before update or delete on inboxes
    for each row execute function guard_inbox();`,
];
