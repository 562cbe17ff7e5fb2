import { Migration } from '@mikro-orm/migrations';
import { pairs, transitions } from './status-transitions.ts';

export class RefundedMigration extends Migration {
  override up(): void {
    this.addSql(`alter table "orders" add "refunded" bigint not null default '0';`);
    this.addSql(statusGuard);
  }
}

/** As before, but a refund leaves the status as it is. */
const statusGuard = `create or replace function guard_order_event() returns trigger language plpgsql as $$
  declare before text;
  begin
    select status into before from order_events
      where order_id = new.order_id and seq = new.seq - 1;
    if coalesce(before, '') = '' and (new.seq, new.status) <> (1, 'NEW') then
      raise exception 'an order begins with NEW, not with % at %', new.status, new.seq;
    end if;
    if new.type = 'payment-refunded' and new.status = before then
      return new;
    end if;
    if before <> '' and (before, new.status) not in (${pairs(transitions)}) then
      raise exception 'an order does not go from % to %', before, new.status;
    end if;
    return new;
  end $$;`;
