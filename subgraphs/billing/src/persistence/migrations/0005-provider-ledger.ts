import { Migration } from '@mikro-orm/migrations';

/** The books of the payment provider, and the transaction that credits a deposit through it. */
export class ProviderLedgerMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "entries" drop constraint "entries_book_owned";`,
  `alter table "entries" add constraint "entries_book_owned" check (
    book in ('FREE', 'HELD', 'CASH', 'GIFTS', 'SALES', 'PROVIDER_CLEARING', 'REFUND_CLEARING')
    and (book in ('FREE', 'HELD')) = (account_id is not null));`,
  `alter table "transactions" drop constraint "transactions_payment_named";`,
  `alter table "transactions" add constraint "transactions_payment_named" check (
    (payment_id is null) = (type in ('OPENING_CREDIT', 'DEPOSIT', 'CARD_DEPOSIT'))
    and (payment_id is null) = (order_id is null));`,
];
