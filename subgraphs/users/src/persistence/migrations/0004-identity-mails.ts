import { Migration } from '@mikro-orm/migrations';

/** Enforced whoever changes a row: one that has an end keeps it, and an attempt is never taken back. */
const guard = `create function guard_identity_mail() returns trigger language plpgsql as $$
  begin
    if old.done_at is not null then
      raise exception 'mail % has ended as %', old.id, old.state;
    end if;
    if new.attempts < old.attempts then
      raise exception 'mail % has had % attempts', old.id, old.attempts;
    end if;
    if (new.kind, new.recipient, new.created_at) is distinct from (old.kind, old.recipient, old.created_at) then
      raise exception 'mail % is for % of %', old.id, old.kind, old.created_at;
    end if;
    return new;
  end $$;`;

/** Adds the mails that the identity provider is to send. */
export class IdentityMailsMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table "identity_mails" ("id" uuid not null, "kind" text not null, "recipient" text not null, "state" text not null, "attempts" int not null default 0, "next_at" timestamptz not null, "created_at" timestamptz not null, "done_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(
      `create index "identity_mails_due" on "identity_mails" ("next_at") where done_at is null;`,
    );
    this.addSql(
      `create index "identity_mails_recent" on "identity_mails" ("recipient", "created_at");`,
    );
    this.addSql(
      `create unique index "identity_mails_open" on "identity_mails" ("kind", "recipient") where done_at is null;`,
    );
    this.addSql(
      `alter table "identity_mails" add constraint "identity_mails_kind_known" check (kind in ('PASSWORD_RESET', 'INVITATION', 'EMAIL_CONFIRMATION'));`,
    );
    this.addSql(
      `alter table "identity_mails" add constraint "identity_mails_state_known" check (state in ('QUEUED', 'SENDING', 'SENT', 'DROPPED', 'FAILED'));`,
    );
    this.addSql(
      `alter table "identity_mails" add constraint "identity_mails_end" check ((done_at is not null) = (state in ('SENT', 'DROPPED', 'FAILED')));`,
    );
    this.addSql(
      `alter table "identity_mails" add constraint "identity_mails_attempts" check (attempts >= 0);`,
    );
    this.addSql(guard);
    this.addSql(`create trigger guard_identity_mail before update on identity_mails
      for each row execute function guard_identity_mail();`);
  }
}
