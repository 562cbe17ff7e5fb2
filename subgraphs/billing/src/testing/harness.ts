import type { MikroORM } from '@mikro-orm/postgresql';
import type { Transact } from '@souk/platform/messaging/work';
import { Harness, type SubgraphUnderTest } from '@souk/platform/testing/harness';
import { newDatabase } from '@souk/platform/testing/postgres';
import { race } from '@souk/platform/testing/race';
import type { Data } from '@souk/schema/contract';
import { type billingCommands, billingFacts } from '@souk/schema/events/billing';
import type { Policies } from '../config.ts';
import { Account } from '../domain/account.ts';
import { Payment } from '../domain/payment.ts';
import { consumersOf } from '../events/consumers.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import { addAccount } from '../usecases/open-account.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

type CommandType = keyof typeof billingCommands;

/** A command of a checkout, as the bus delivers it. */
type Command = {
  readonly type: CommandType;
  readonly data: Data<(typeof billingCommands)[CommandType]>;
};

const openingBalance = { currency: 'RUB', minorUnits: 500_000 };

/** Nothing waits, and the simulated provider is there. */
export const policies: Policies = {
  openingBalance,
  confirmsEmail: false,
  refundWaitMs: 0,
  commissionBp: 800,
  holdDays: 14,
  freeDeposits: true,
  actionWaitMs: 0,
  callsKeptDays: 30,
  provider: 'simulated',
  approvalMs: 1_800_000,
};

/** A command about an order of 2000.00. The part of the order's id before "-" names the buyer. */
export function command(type: CommandType, orderId: string, amount = 200_000): Command {
  const [userId = ''] = orderId.split('-');
  return { type, data: { orderId, userId, amount, currency: 'RUB' } };
}

/** Billing with these settings, on a new database, or on one that a test has prepared. */
export async function billingHarness(
  own: Partial<Policies> = {},
  prepared?: MikroORM,
): Promise<BillingHarness> {
  const settings = { ...policies, ...own };
  const context = contextFor(settings);
  const orm = prepared ?? (await newDatabase(database));
  const subgraph = { name: 'billing', publishes: billingFacts, resolvers, context };
  return new BillingHarness(orm, subgraph, settings);
}

export class BillingHarness extends Harness<PublishedEvents> {
  readonly #consumers: ReturnType<typeof consumersOf>;

  constructor(orm: MikroORM, subgraph: SubgraphUnderTest<PublishedEvents>, settings: Policies) {
    super(orm, subgraph);
    this.#consumers = consumersOf(settings);
  }

  /** Handles commands in one transaction. */
  async handleCommands(commands: readonly Command[], transact = this.transact): Promise<void> {
    const [{ type } = { type: '' }] = commands;
    await this.handle(this.#consumers, type, commands, transact);
  }

  /** Orders publishes how much of their refunds they take into account, in minor units. */
  async noteRefunds(notes: readonly (readonly [orderId: string, refunded: number])[]) {
    const messages = notes.map(([orderId, refunded]) => ({ data: { orderId, refunded } }));
    await this.handle(this.#consumers, 'refund-noted', messages);
  }

  /** Orders publishes that parcels were delivered. */
  async deliver(...parcelIds: string[]): Promise<void> {
    const messages = parcelIds.map((parcelId) => ({ data: { parcelId, at: this.now } }));
    await this.handle(this.#consumers, 'parcel-delivered', messages);
  }

  /** Handles one command. */
  send(type: CommandType, orderId: string, amount?: number): Promise<void> {
    return this.handleCommands([command(type, orderId, amount)]);
  }

  /** Runs two units of work at once: see `race` of the library. */
  race<Result>(
    first: (held: Transact<PublishedEvents>) => Promise<Result>,
    second: () => Promise<Result>,
  ): Promise<[Result, Result]> {
    return race(this.orm, this.transact, first, second);
  }

  /** An operator registers a user. */
  register(userId: string, email: string, opensAccount = true): Promise<void> {
    const profile = { username: 'x', address: null, sellerName: null, at: this.now };
    const data = { ...profile, userId, email, opensAccount };
    return this.handle(this.#consumers, 'user-registered', [{ data }]);
  }

  /** Opens an account with 5000.00, unless another balance is given. Returns its id. */
  async open(userId: string, minorUnits = 500_000): Promise<string> {
    const account = { userId, email: null, openingBalance: { currency: 'RUB', minorUnits } };
    const { id } = await this.transact((work) => addAccount(work, account));
    return id;
  }

  /** What a user has, in minor units; null without an account. */
  async moneyOf(userId: string) {
    const account = await this.orm.em.fork().findOne(Account, { userId });
    return account && { balance: account.balance, held: account.held, version: account.version };
  }

  paymentOf(orderId: string): Promise<Payment> {
    return this.orm.em.fork().findOneOrFail(Payment, { orderId });
  }

  /** The types of an order's transactions, oldest first. */
  async transactionsFor(orderId: string): Promise<unknown[]> {
    const rows = await this.run(
      'select type from transactions where order_id = ? order by account_version',
      [orderId],
    );
    return rows.map(({ type }) => type);
  }

  /** The types of the replies to an order's commands, oldest first. */
  async repliesTo(orderId: string): Promise<string[]> {
    return (await this.publishedBeside(orderId)).map(({ type }) => type);
  }

  async lastReplyTo(orderId: string) {
    return (await this.publishedBeside(orderId)).at(-1);
  }

  /** How far the refunds of an order are, as it was published, oldest first. */
  async refundStatuses(orderId: string): Promise<string[]> {
    const published = await this.published(orderId);
    return published
      .filter(({ type }) => type === 'refund-status')
      .map(({ data }) => data as { status: string; attempt: number; paidTo: string })
      .map(({ status, attempt, paidTo }) => `${status} ${attempt} ${paidTo}`);
  }

  /** What was published about an order, without how far its refunds are. */
  async publishedBeside(orderId: string) {
    return (await this.published(orderId)).filter(({ type }) => type !== 'refund-status');
  }
}
