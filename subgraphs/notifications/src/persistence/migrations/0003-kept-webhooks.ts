import { Migration } from '@mikro-orm/migrations';

/** Old deliveries of webhooks can be deleted, those of an endpoint in their order. */
export class KeptWebhooksMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "webhook_endpoints" add column "deleted_through" int not null default 0;`,
  `alter table "webhook_endpoints" add constraint "webhook_endpoints_deleted_through" check (deleted_through >= 0 and deleted_through <= last_seq);`,
  `create or replace function guard_webhook_endpoint() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' then
      raise exception 'the row of a webhook endpoint is never deleted';
    end if;
    if new.deleted_through < old.deleted_through then
      raise exception 'webhook endpoint % only goes forward', old.id;
    end if;
    if old.deleted_at is not null
      and to_jsonb(new) - 'deleted_through' is distinct from to_jsonb(old) - 'deleted_through' then
      raise exception 'webhook endpoint % is deleted', old.id;
    end if;
    if new.user_id <> old.user_id or new.version < old.version or new.last_seq < old.last_seq then
      raise exception 'webhook endpoint % only goes forward', old.id;
    end if;
    return new;
  end $$;`,
  `create or replace function guard_webhook_delivery() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      if old.done_at is null or old.seq > (
        select deleted_through from webhook_endpoints where id = old.endpoint_id) then
        raise exception 'webhook delivery % is kept', old.id;
      end if;
      return old;
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
];
