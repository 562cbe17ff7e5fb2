import { Migration } from '@mikro-orm/migrations';

export class RefundNotedMigration extends Migration {
  override up(): void {
    this.addSql(`alter table "payments" add "refund_noted" bigint not null default '0';`);
    this.addSql(`create index "payments_account_id_index" on "payments" ("account_id");`);
    this.addSql(
      `alter table "payments" add constraint "payments_refund_noted_covered" check (refund_noted >= 0 and refund_noted <= refunded);`,
    );
  }
}
