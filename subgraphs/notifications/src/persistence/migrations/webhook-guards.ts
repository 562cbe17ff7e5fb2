/**
 * Enforced whoever changes a row: an endpoint keeps its user and stays deleted; what a delivery sends is never
 * changed, and one that has succeeded or failed is only queued again as a whole.
 */
export const webhookGuards: readonly string[] = [
  `create function guard_webhook_endpoint() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' then
      raise exception 'the row of a webhook endpoint is never deleted';
    end if;
    if old.deleted_at is not null then
      raise exception 'webhook endpoint % is deleted', old.id;
    end if;
    if new.user_id <> old.user_id or new.version < old.version or new.last_seq < old.last_seq then
      raise exception 'webhook endpoint % only goes forward', old.id;
    end if;
    return new;
  end $$;`,
  `create trigger guard_webhook_endpoint before update or delete on webhook_endpoints
    for each row execute function guard_webhook_endpoint();`,
  `create function guard_webhook_delivery() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' then
      raise exception 'a webhook delivery is never deleted';
    end if;
    if (new.id, new.endpoint_id, new.notification_id, new.seq, new.body)
      is distinct from (old.id, old.endpoint_id, old.notification_id, old.seq, old.body) then
      raise exception 'what webhook delivery % sends is never changed', old.id;
    end if;
    if new.attempts < old.attempts then
      raise exception 'webhook delivery % has had % attempts', old.id, old.attempts;
    end if;
    if old.done_at is not null and (new.state <> 'QUEUED' or new.tries <> 0) then
      raise exception 'webhook delivery % has ended as %', old.id, old.state;
    end if;
    return new;
  end $$;`,
  `create trigger guard_webhook_delivery before update or delete on webhook_deliveries
    for each row execute function guard_webhook_delivery();`,
];
