import { Migration } from '@mikro-orm/migrations';

/** The books of the payment provider, and the transactions of deposits and payments through it. */
export class ProviderLedgerMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "entries" drop constraint "entries_book_known";`,
  `alter table "entries" add constraint "entries_book_known" check (
    book in ('FREE', 'HELD', 'CASH', 'GIFTS', 'SALES', 'COMMISSION', 'PENDING', 'DUE', 'PAYOUT_CLEARING',
      'PROVIDER_CLEARING', 'REFUND_CLEARING'));`,
  `alter table "transactions" drop constraint "transactions_payment_named";`,
  `alter table "transactions" add constraint "transactions_payment_named" check (
    (payment_id is not null) = (type in ('HOLD', 'CAPTURE', 'RELEASE', 'REFUND', 'CARD_CAPTURE',
      'CARD_REFUND', 'CARD_REFUND_PAID'))
    and (payment_id is null) = (order_id is null));`,
];
