import { Migration } from '@mikro-orm/migrations';

/**
 * Creates the table of responses by idempotency key. Existing databases store the class's name as the
 * migration's, so it stays as it is.
 */
export class StoredAnswersMigration extends Migration {
  override up(): void {
    this.addSql(`create table "stored_answers" (
      "caller_id" text not null,
      "operation" text not null,
      "key" text not null,
      "request_hash" text not null,
      "answer" jsonb null,
      "at" timestamptz not null,
      primary key ("caller_id", "operation", "key")
    );`);
  }

  override down(): void {
    this.addSql('drop table "stored_answers";');
  }
}
