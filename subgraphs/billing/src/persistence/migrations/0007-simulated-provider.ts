import { Migration } from '@mikro-orm/migrations';

/** The tables of the simulated payment provider: they stand for another system's database. */
export class SimulatedProviderMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table "simulated_intents" (
    "id" text not null,
    "secret" text not null,
    "purpose" text not null,
    "amount" bigint not null,
    "currency" text not null,
    "return_url" text null,
    "status" text not null,
    "code" text null,
    "refuses_capture" boolean not null default false,
    "refunded" bigint not null default '0',
    "settles_at" timestamptz null,
    "expires_at" timestamptz not null,
    "created_at" timestamptz not null,
    primary key ("id"),
    constraint "simulated_intents_secret_unique" unique ("secret"),
    constraint "simulated_intents_refunded_covered" check (
      refunded >= 0 and refunded <= amount and (refunded = 0 or status = 'CAPTURED'))
  );`,
  `create table "simulated_transfers" (
    "kind" text not null,
    "id" text not null,
    "intent_id" text null,
    "seller_ref" text null,
    "amount" bigint not null,
    "currency" text not null,
    "created_at" timestamptz not null,
    primary key ("kind", "id")
  );`,
  `create table "simulated_events" (
    "id" text not null,
    "subject_id" text not null,
    "attempts" int not null default 0,
    "due_at" timestamptz not null,
    "sent_at" timestamptz null,
    primary key ("id")
  );`,
  `create index simulated_events_due on simulated_events (due_at) where sent_at is null;`,
];
