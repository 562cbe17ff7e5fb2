import type { MikroORM } from '@mikro-orm/postgresql';
import { scopesOf } from '@souk/auth/scopes';
import type { Viewer } from '@souk/auth/viewer';
import { noCause, OutboxMessage } from '@souk/platform/messaging/outbox';
import { type Transact, transactOn } from '@souk/platform/messaging/work';
import { newId } from '@souk/platform/runtime/id';
import { subgraphSchema } from '@souk/platform/service/server';
import { ask } from '@souk/platform/testing/graphql';
import { newDatabase } from '@souk/platform/testing/postgres';
import type { Data } from '@souk/schema/contract';
import { type billingCommands, billingFacts } from '@souk/schema/events/billing';
import { Account } from '../domain/account.ts';
import { onPaymentCommand } from '../events/on-payment-command.ts';
import { type Context, contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import { openAccount } from '../usecases/open-account.ts';
import type { PublishedEvents } from '../usecases/publish.ts';

const obey = onPaymentCommand('RUB');

/** A command of a checkout, as the bus brings it. */
export type Command = {
  [Type in keyof typeof billingCommands]: {
    readonly type: Type;
    readonly data: Data<(typeof billingCommands)[Type]>;
  };
}[keyof typeof billingCommands];

/** However many ask at once: nobody is sent away while they wait for a connection. */
const patient = {
  ...database,
  driverOptions: { ...database.driverOptions, connectionTimeoutMillis: 0 },
};

/** The billing service on a database of its own, without a broker. */
export async function openBank(): Promise<Bank> {
  return new Bank(await newDatabase(patient));
}

export class Bank {
  readonly orm: MikroORM;
  readonly schema = subgraphSchema('billing', resolvers);
  /** The moment at which everything happens. */
  now = new Date('2026-11-21T12:00:00Z');

  constructor(orm: MikroORM) {
    this.orm = orm;
  }

  get transact(): Transact<PublishedEvents> {
    const voice = { source: 'billing', contract: billingFacts, clock: () => this.now };
    return transactOn(this.orm, voice);
  }

  /** Asks the subgraph as somebody, as the gateway would. */
  ask(
    viewer: Viewer | null,
    source: string,
    variables: Record<string, unknown> = {},
    transact = this.transact,
  ): Promise<Record<string, unknown>> {
    return ask(this.schema, this.contextOf(viewer, transact), source, variables);
  }

  contextOf(viewer: Viewer | null, transact = this.transact): Context {
    const asked = { viewer, read: this.orm.em.fork(), transact };
    return contextFor({ currency: 'RUB', minorUnits: 500_000 })(asked);
  }

  /** Handles commands in one transaction, as the consumer would. */
  async obey(commands: readonly Command[], transact = this.transact): Promise<void> {
    const envelope = { source: 'orders', topic: 'billing-commands', version: null, cause: noCause };
    const messages = commands.map(({ type, data }) => {
      return { ...envelope, id: newId(), type, key: data.orderId, data, at: this.now };
    });
    await transact((work) => obey(work, messages));
  }

  /** Does something to the database by hand. */
  run(sql: string, values: unknown[] = []) {
    return this.orm.em.fork().execute(sql, values);
  }

  /** What was told under a key, oldest first: type, and what it says. */
  async toldOf(key: string) {
    const rows = await this.orm.em
      .fork()
      .find(OutboxMessage, { key }, { orderBy: { position: 'asc' } });
    return rows.map(({ type, value, aggregateVersion }) => {
      return { type, data: JSON.parse(value), version: aggregateVersion };
    });
  }

  /** Opens an account with 5000.00, or with nothing. Returns its id. */
  async open(userId: string, minorUnits = 500_000): Promise<string> {
    const openingBalance = { currency: 'RUB', minorUnits };
    const opening = { userId, email: null, openingBalance };
    const { id } = await this.transact((work) => openAccount(work, opening));
    return id;
  }

  /** What a user has, in minor units; null without an account. */
  async moneyOf(userId: string) {
    const account = await this.orm.em.fork().findOne(Account, { userId });
    return account && { balance: account.balance, held: account.held, version: account.version };
  }
}

/** Somebody with a token. */
export function viewerOf(id: string, ...roles: string[]): Viewer {
  const email = `${id}@souk.example`;
  const names = { username: id, email, firstName: null, lastName: null };
  return { id, ...names, roles, scopes: scopesOf(roles, 'gateway'), azp: 'gateway' };
}

/** A client that conducts sagas of its own. */
export const orchestrator: Viewer = {
  ...viewerOf('orchestrator'),
  scopes: scopesOf([], 'orchestrators'),
  azp: 'orchestrators',
};
