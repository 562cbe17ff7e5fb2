import { transitions } from './status-transitions.ts';

const allowed = transitions.map(([from, to]) => `('${from}', '${to}')`).join(', ');

/**
 * Enforces the domain's transitions, whoever changes a row. The history of a delivery has each
 * transition and is never changed. At the commit, the delivery has the status and the version of
 * its last change.
 */
export const historyGuards: readonly string[] = [
  `create function guard_delivery_event() returns trigger language plpgsql as $$
  declare before text;
  begin
    select status into before from delivery_events
      where delivery_id = new.delivery_id and seq = new.seq - 1;
    if before is null and (new.seq, new.status) <> (1, 'RESERVED') then
      raise exception 'a delivery begins with RESERVED, not with % at %', new.status, new.seq;
    end if;
    if before <> new.status and (before, new.status) not in (${allowed}) then
      raise exception 'a delivery does not go from % to %', before, new.status;
    end if;
    return new;
  end $$;`,
  `create trigger guard_delivery_event before insert on delivery_events
    for each row execute function guard_delivery_event();`,
  `create function keep_delivery_event() returns trigger language plpgsql as $$
  begin
    raise exception 'the history of a delivery is never changed';
  end $$;`,
  `create trigger keep_delivery_event before update or delete on delivery_events
    for each row execute function keep_delivery_event();`,
  `create trigger keep_delivery_events before truncate on delivery_events
    for each statement execute function keep_delivery_event();`,
  `create function guard_delivery() returns trigger language plpgsql as $$
  declare told record;
  declare found record;
  begin
    select seq, status into told from delivery_events
      where delivery_id = new.id order by seq desc limit 1;
    select version, status into found from deliveries where id = new.id;
    if (found.version, found.status) is distinct from (told.seq, told.status) then
      raise exception 'delivery % is % at %, and its history says % at %',
        new.id, found.status, found.version, told.status, told.seq;
    end if;
    return null;
  end $$;`,
  `create constraint trigger guard_delivery after insert or update on deliveries
    deferrable initially deferred for each row execute function guard_delivery();`,
];
