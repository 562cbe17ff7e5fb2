import { Migration } from '@mikro-orm/migrations';

/**
 * The guards of deliveries check the same with fewer statements for each order. Calls that were done long ago are
 * found by an index.
 */
export class FewerStatementsMigration extends Migration {
  override up(): void {
    for (const statement of [...guards, doneCalls]) this.addSql(statement);
  }
}

const doneCalls =
  'create index "carrier_calls_done" on "carrier_calls" ("done_at") where done_at is not null;';

const guards = [
  // A delivery that moves on keeps its place: only another slot, or the end of the delivery, changes the places.
  'drop trigger guard_delivery_place on deliveries;',
  `create constraint trigger guard_delivery_place after insert on deliveries
    deferrable initially deferred for each row execute function guard_delivery_place();`,
  `create constraint trigger guard_changed_place after update of status, slot_id on deliveries
    deferrable initially deferred for each row
    when ((old.status = 'CANCELLED') <> (new.status = 'CANCELLED') or old.slot_id <> new.slot_id)
    execute function guard_delivery_place();`,
  // As before, in one statement.
  `create or replace function guard_delivery() returns trigger language plpgsql as $$
  declare found record;
  begin
    select d.version, d.status, last.seq, last.status as last_status into found
    from deliveries d left join lateral (
      select seq, status from delivery_events where delivery_id = d.id order by seq desc limit 1
    ) last on true
    where d.id = new.id;
    if (found.version, found.status) is distinct from (found.seq, found.last_status) then
      raise exception 'delivery % is % at %, and its history says % at %',
        new.id, found.status, found.version, found.last_status, found.seq;
    end if;
    return null;
  end $$;`,
];
