import type { MikroORM } from '@mikro-orm/postgresql';
import type { Viewer } from '@souk/auth/viewer';
import type { Consumers, Message } from '@souk/platform/messaging/consumer';
import { newId } from '@souk/platform/runtime/id';
import { newLogger } from '@souk/platform/runtime/logger';
import { Harness, orchestrator, viewerOf } from '@souk/platform/testing/harness';
import { newDatabase } from '@souk/platform/testing/postgres';
import { inventoryFacts } from '@souk/schema/events/inventory';
import { Stock } from '../domain/stock.ts';
import { consumersOf } from '../events/consumers.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import { StockJournalEntry } from '../persistence/stock-journal.ts';
import { databasePictureStore } from '../pictures/database-picture-store.ts';
import { pictureReader } from '../pictures/picture-reader.ts';
import { storesOf } from '../pictures/picture-store.ts';
import { type NewProduct, offerProduct } from '../usecases/add-product.ts';
import { attachPictures } from '../usecases/attach-pictures.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import { type UploadPorts, uploadPicture } from '../usecases/upload-picture.ts';
import { Checkout, type Lines } from './checkout.ts';
import { plainPicture } from './sample-pictures.ts';

export const ann = viewerOf('ann');
/** Sells all products, unless a test names another seller. */
export const sam = viewerOf('sam', 'seller');
export const sue = viewerOf('sue', 'seller');
export const olga = viewerOf('olga', 'operator');

const tea: Omit<NewProduct, 'sku' | 'initialStock'> = {
  name: 'Tea',
  description: null,
  imageUrl: null,
  price: { currency: 'RUB', minorUnits: 45_000 },
  categories: [],
};

const readPicture = pictureReader();

type LogLine = { readonly fields: object; readonly message: string };

export { Checkout, type Lines, reserveCommand } from './checkout.ts';

/** The inventory subgraph, without products. */
export async function inventoryHarness(): Promise<InventoryHarness> {
  return new InventoryHarness(await newDatabase(database));
}

/** What an upload returns. */
type Uploaded = Awaited<ReturnType<typeof uploadPicture>>;

export class InventoryHarness extends Harness<PublishedEvents> {
  /** What resolvers and consumers have logged. */
  readonly log: LogLine[];
  readonly #consumers: Consumers<PublishedEvents>;

  constructor(orm: MikroORM) {
    const log: LogLine[] = [];
    const logger = Object.assign(newLogger('inventory', 'silent'), {
      info: (fields: object, message: string) => void log.push({ fields, message }),
    });
    const tested = { name: 'inventory', publishes: inventoryFacts, resolvers, context: contextFor };
    super(orm, { ...tested, logger });
    this.log = log;
    this.#consumers = consumersOf(logger);
  }

  /** Hands messages of one type to their handler, in one transaction. */
  receive(type: string, ...messages: readonly Partial<Message>[]): Promise<void> {
    return this.handle(this.#consumers, type, messages);
  }

  /** Adds a product of sam's that is on sale. Returns its id. */
  async offer(stock: number, product: Partial<NewProduct> = {}, sellerId = 'sam'): Promise<string> {
    const offered = { ...tea, sku: newId(), initialStock: stock, ...product };
    return this.transact(async (work) => {
      const added = await offerProduct(work, sellerId, offered);
      const pictured = [{ product: added, pictures: product.pictures }];
      await attachPictures(work, viewerOf(sellerId), pictured, () => []);
      return added.id;
    });
  }

  /** Uploads a picture in one colour, with files in the database. */
  async upload(
    viewer: Viewer = sam,
    colour = '#c60',
    ports: Partial<UploadPorts> = {},
  ): Promise<Uploaded> {
    const stores = storesOf(databasePictureStore(this.orm));
    const file = { content: await plainPicture(500, 250, colour), extension: '', contentType: '' };
    return uploadPicture({ transact: this.transact, stores, readPicture, ...ports }, viewer, file);
  }

  /** The checkout of a new order. */
  checkout(...lines: Lines): Checkout {
    return new Checkout(this, lines);
  }

  /** A confirmed order of new products, in these quantities, and the products: ten units of each. */
  async confirmed(...quantities: readonly number[]): Promise<[Checkout, string[]]> {
    const products: string[] = [];
    for (const _ of quantities) products.push(await this.offer(10));
    const order = this.checkout(...products.map((id, n) => [id, quantities[n] ?? 0] as const));
    await order.reserve();
    await order.commit();
    return [order, products];
  }

  /** An external orchestrator reserves stock. */
  async reserve(orderId: string, items: readonly Item[], key = newId(), viewer = orchestrator) {
    const { reply } = await this.ask(
      viewer,
      `mutation ($orderId: ID!, $items: [ItemInput!]!, $key: ID!) {
        reply: reserveStock(orderId: $orderId, items: $items, idempotencyKey: $key) {
          ${externalReply}
        }
      }`,
      { orderId, items, key },
    );
    return reply as ExternalReply;
  }

  /** An external orchestrator cancels a reservation, by its id or the order's. */
  async cancel(id: string | null, key = newId(), viewer: Viewer = orchestrator) {
    const { reply } = await this.ask(
      viewer,
      `mutation ($id: ID!, $key: ID!) {
        reply: cancelReservation(id: $id, idempotencyKey: $key) { ${externalReply} }
      }`,
      { id, key },
    );
    return reply as ExternalReply;
  }

  async stockOf(productId: string): Promise<{ total: number; reserved: number }> {
    const { total, reserved } = await this.orm.em.fork().findOneOrFail(Stock, { productId });
    return { total, reserved };
  }

  /** The changes in the journal of a stock, oldest first. */
  async journalOf(productId: string): Promise<number[]> {
    const orderBy = { stockVersion: 'asc' } as const;
    const entries = await this.orm.em.fork().find(StockJournalEntry, { productId }, { orderBy });
    return entries.map(({ change }) => change);
  }

  /** The events of one type that were published about a product, oldest first. */
  async publishedAs(type: keyof PublishedEvents, productId: string) {
    return (await this.published(productId)).filter((event) => event.type === type);
  }
}

const externalReply = `__typename
  ... on SagaStepResult { success message transactionId data }
  ... on ManagedByCheckout { orderId }
  ... on ValidationFailed { fields { path } }`;

type ExternalReply = {
  readonly __typename: string;
  readonly success: boolean;
  readonly transactionId: string | null;
};

type Item = { readonly productId: string; readonly quantity: number };
