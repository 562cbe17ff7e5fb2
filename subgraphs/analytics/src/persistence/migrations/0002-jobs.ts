import { Migration } from '@mikro-orm/migrations';

/** Creates the runs of jobs and their schedules. */
export class JobsMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table "job_run" (
    "id" uuid not null,
    "kind" text not null,
    "slot" timestamptz not null,
    "state" text not null default 'QUEUED',
    "trigger" text not null,
    "attempts" int not null default 0,
    "fence" bigint not null default 0,
    "lease_until" timestamptz null,
    "progress" int not null default 0,
    "cancel_requested" boolean not null default false,
    "result" jsonb null,
    "sha256" text null,
    "error" text null,
    "created_at" timestamptz not null,
    "ended_at" timestamptz null,
    primary key ("id"),
    constraint "job_run_slot_unique" unique ("kind", "slot"),
    constraint "job_run_known" check (kind in ('SALES_HOURLY') and trigger in ('MANUAL', 'CRON')
      and state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint "job_run_slot" check (slot = date_trunc('hour', slot, 'UTC')),
    constraint "job_run_lease" check ((state = 'RUNNING') = (lease_until is not null)),
    constraint "job_run_ended" check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
    constraint "job_run_result" check ((state = 'DONE') = (result is not null)
      and (state = 'DONE') = (sha256 is not null) and (state = 'DONE') <= (progress = 100)),
    constraint "job_run_numbers" check (progress between 0 and 100 and attempts >= 0 and fence >= 0)
  );`,
  `create unique index "job_run_running" on "job_run" ("kind") where state = 'RUNNING';`,
  'create index "job_run_created" on "job_run" ("created_at", "id");',
  `create index "job_run_open" on "job_run" ("slot") where state in ('QUEUED', 'RUNNING');`,
  `create function guard_job_run() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.state in ('DONE', 'FAILED', 'CANCELLED') then
      raise exception 'job_run: a job that has ended never changes';
    end if;
    if new.fence < old.fence or (new.id, new.kind, new.slot) <> (old.id, old.kind, old.slot) then
      raise exception 'job_run: a fence only increases, and a job keeps its slot';
    end if;
    return new;
  end $$;`,
  `create trigger "job_run_guard" before update or delete on "job_run"
    for each row execute function guard_job_run();`,
  `create table "job_schedule" (
    "kind" text not null,
    "paused" boolean not null default false,
    "version" int not null default 1,
    primary key ("kind"),
    constraint "job_schedule_known" check (kind in ('SALES_HOURLY') and version > 0)
  );`,
  `insert into "job_schedule" ("kind") values ('SALES_HOURLY');`,
];
