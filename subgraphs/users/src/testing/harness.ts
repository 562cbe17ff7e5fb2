import type { MikroORM } from '@mikro-orm/postgresql';
import { logIn, newUser, requestTokens } from '@souk/auth/contract/requests';
import { type IdentityAdmin, identityAdmin } from '@souk/auth/identity-admin';
import {
  type EmbeddedProvider,
  realmWith,
  startEmbedded,
} from '@souk/auth/provider/testing/embedded-provider';
import { remoteKeys } from '@souk/auth/remote-keys';
import { tokenVerifier } from '@souk/auth/token-verifier';
import type { Viewer } from '@souk/auth/viewer';
import { noCause, OutboxMessage } from '@souk/platform/messaging/outbox';
import { type PublishedMessage, type Transact, transactOn } from '@souk/platform/messaging/work';
import { newLogger } from '@souk/platform/runtime/logger';
import { newNotifier } from '@souk/platform/runtime/notifier';
import { subgraphSchema } from '@souk/platform/service/server';
import { ask } from '@souk/platform/testing/graphql';
import { newDatabase } from '@souk/platform/testing/postgres';
import { type Wire, wireTo } from '@souk/platform/testing/wire';
import { userFacts } from '@souk/schema/events/users';
import { Profile } from '../domain/profile.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import type { UserTells } from '../usecases/publish.ts';
import { sweep } from '../usecases/reconcile-identity.ts';

type Credentials = { readonly username: string; readonly password: string };

const schema = subgraphSchema('users', resolvers);

/** The users service without a broker, and the embedded provider at the end of a wire. */
export async function openRegistry(): Promise<Registry> {
  // Stricter than we are, so that the provider has something to say as well.
  const realm = realmWith({
    passwordPolicy: 'length(10) and maxLength(128) and hashIterations(1)',
  });
  const [orm, system] = await Promise.all([newDatabase(database), startEmbedded({ realm })]);
  return new Registry(orm, system, await wireTo(system.provider.url));
}

export class Registry {
  readonly orm: MikroORM;
  readonly system: EmbeddedProvider;
  /** Takes the provider away, and gives it back. */
  readonly wire: Wire;
  readonly identity: IdentityAdmin;
  /** How often a resolver had the gateway refresh the caller's session. */
  refreshed = 0;
  readonly #verify: (token: string) => Promise<Viewer>;

  constructor(orm: MikroORM, system: EmbeddedProvider, wire: Wire) {
    this.orm = orm;
    this.system = system;
    this.wire = wire;
    const { issuer } = system.provider;
    const realmUrl = new URL('/realms/souk', wire.url).href;
    const clientSecret = system.values.SERVICES_CLIENT_SECRET;
    this.identity = identityAdmin({ realmUrl, clientSecret, timeoutMs: 60_000 });
    const keys = remoteKeys(`${issuer}/protocol/openid-connect/certs`);
    this.#verify = tokenVerifier({ issuer, audience: 'souk', keys });
  }

  get transact(): Transact<UserTells> {
    return transactOn(this.orm, { source: 'users', contract: userFacts });
  }

  /** Asks the subgraph as somebody, as the gateway would. */
  ask(
    viewer: Viewer | null,
    source: string,
    variables: Record<string, unknown> = {},
    { transact = this.transact, identity = this.identity } = {},
  ): Promise<Record<string, unknown>> {
    const logger = newLogger('users', 'fatal');
    const { orm } = this;
    const service = {
      orm,
      transact,
      commits: newNotifier<readonly PublishedMessage[]>(),
      currency: 'RUB',
      logger,
    };
    const refreshSession = () => {
      this.refreshed += 1;
    };
    const read = this.orm.em.fork();
    const request = { viewer, cause: noCause, read, transact, service, refreshSession };
    return ask(schema, contextFor(identity)(request), source, variables);
  }

  /** Somebody with a login and no profile. */
  newcomer() {
    return newUser(this.system);
  }

  /** Whom a login of now speaks for. */
  async logIn({ username, password }: Credentials): Promise<Viewer> {
    const { body } = await logIn(this.system, username, password);
    return this.#verify(body.access_token);
  }

  /** Whom a client's own token speaks for. */
  async client(name: string): Promise<Viewer> {
    const form = { grant_type: 'client_credentials', client_id: name };
    const { body } = await requestTokens(this.system, form);
    return this.#verify(body.access_token);
  }

  /** Ends what was left open, as if a minute had gone by. */
  sweep(transact = this.transact, now = new Date(Date.now() + 60_000)): Promise<void> {
    return sweep(this.orm, transact, this.identity, now);
  }

  profile(id: string): Promise<Profile | null> {
    return this.orm.em.fork().findOne(Profile, { id });
  }

  /** What this service has of a user name, and who has it at the provider. */
  async leftOf(username: string) {
    const em = this.orm.em.fork();
    const count = async (table: string) =>
      (await em.execute(`select from ${table} where username = ?`, [username])).length;
    const user = await this.system.admin.findUser({ username });
    const [profiles, registrations] = [await count('profiles'), await count('registrations')];
    return { profiles, registrations, login: user !== null };
  }

  /** What was told of a user, oldest first: type, version, and what it says. */
  async toldOf(key: string) {
    const rows = await this.orm.em
      .fork()
      .find(OutboxMessage, { key }, { orderBy: { position: 'asc' } });
    return rows.map(({ type, value, aggregateVersion: version }) => {
      return { type, version, data: JSON.parse(value) };
    });
  }

  async close(): Promise<void> {
    await this.wire.cut();
    await this.orm.close();
    await this.system.stop();
  }
}
