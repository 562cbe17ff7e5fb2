import { Migration } from '@mikro-orm/migrations';

/** Payouts that the payment provider makes, and the calls for them. Earlier ones are made at the bank. */
export class ProviderPayoutsMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "payouts" add "provider" text null;`,
  `alter table "provider_calls"
    drop constraint "provider_calls_operation_known",
    add constraint "provider_calls_operation_known"
      check (operation in ('CREATE', 'READ', 'CAPTURE', 'CANCEL', 'REFUND', 'PAYOUT')),
    drop constraint "provider_calls_subject_known",
    add constraint "provider_calls_subject_known"
      check (subject in ('DEPOSIT', 'PAYMENT', 'REFUND', 'PAYOUT'));`,
  // A payout that the provider makes is never given to the bank as well, nor the other way round.
  `create function guard_payout_provider() returns trigger language plpgsql as $$
  begin
    if new.provider is distinct from old.provider then
      raise exception 'payout % keeps its provider', old.id;
    end if;
    return new;
  end $$;`,
  `create trigger guard_payout_provider before update of provider on payouts
    for each row execute function guard_payout_provider();`,
];
