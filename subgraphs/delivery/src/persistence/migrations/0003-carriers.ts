import { Migration } from '@mikro-orm/migrations';

export class CarriersMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table "carrier_calls" ("delivery_id" uuid not null, "operation" text not null, "attempts" int not null default 0, "next_at" timestamptz not null, "done_at" timestamptz null, "failure" text null, primary key ("delivery_id", "operation"));`,
    );
    this.addSql(
      `create index "carrier_calls_next_at_index" on "carrier_calls" ("next_at") where done_at is null;`,
    );
    this.addSql(
      `create table "carrier_callbacks" ("carrier" text not null, "event_id" text not null, "subject_ref" text not null, "received_at" timestamptz not null, "applied_at" timestamptz null, primary key ("carrier", "event_id"));`,
    );
    this.addSql(
      `create index "carrier_callbacks_carrier_subject_ref_index" on "carrier_callbacks" ("carrier", "subject_ref") where applied_at is null;`,
    );
    this.addSql(
      `create table "carrier_reports" ("delivery_id" uuid not null, "state" text not null, "at" timestamptz not null, "received_at" timestamptz not null, "applied" boolean not null, primary key ("delivery_id", "state", "at"));`,
    );
    this.addSql(`alter table "deliveries" add "carrier" text null, add "carrier_ref" text null;`);
    this.addSql(
      `create index "deliveries_without_carrier" on "deliveries" ("id") where status = 'SCHEDULED' and carrier is null;`,
    );
    this.addSql(
      `alter table "deliveries" add constraint "deliveries_carrier_carrier_ref_unique" unique ("carrier", "carrier_ref");`,
    );
    this.addSql(
      `alter table "deliveries" add constraint "deliveries_carrier" check (carrier_ref is null or carrier is not null);`,
    );
    this.addSql(
      `alter table "carrier_calls" add constraint "carrier_calls_operation" check (operation in ('BOOK', 'TRACK', 'CANCEL'));`,
    );
    this.addSql(
      `alter table "carrier_calls" add constraint "carrier_calls_failure" check (failure is null or done_at is not null);`,
    );
  }
}
