import { Migration } from '@mikro-orm/migrations';

/** Marks the orders of a demo shop's past, which no other service knows: orders of the shop have a UUID. */
export class DemoOrdersMigration extends Migration {
  override up(): void {
    this.addSql(`alter table "order_fact"
      add column "demo" boolean not null generated always as (order_id like 'demo-%') stored;`);
  }
}
