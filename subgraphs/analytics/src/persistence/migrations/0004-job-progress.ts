import { Migration } from '@mikro-orm/migrations';

/** A job is done when its progress is 100, and the progress of one worker only increases. */
export class JobProgressMigration extends Migration {
  override up(): void {
    this.addSql(`alter table "job_run" add constraint "job_run_done"
      check ((state = 'DONE') = (progress = 100));`);
    this.addSql(`create or replace function guard_job_run() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.state in ('DONE', 'FAILED', 'CANCELLED') then
          raise exception 'job_run: a job that has ended never changes';
        end if;
        if new.fence < old.fence or (new.id, new.kind, new.slot) <> (old.id, old.kind, old.slot) then
          raise exception 'job_run: a fence only increases, and a job keeps its slot';
        end if;
        if new.fence = old.fence and new.progress < old.progress then
          raise exception 'job_run: the progress of one worker only increases';
        end if;
        return new;
      end $$;`);
  }
}
