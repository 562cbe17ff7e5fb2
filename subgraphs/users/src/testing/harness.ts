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
import { newLogger } from '@souk/platform/runtime/logger';
import { ask } from '@souk/platform/testing/graphql';
import { Harness } from '@souk/platform/testing/harness';
import { newDatabase } from '@souk/platform/testing/postgres';
import { type Wire, wireTo } from '@souk/platform/testing/wire';
import { userFacts } from '@souk/schema/events/users';
import { Profile } from '../domain/profile.ts';
import { contextFor } from '../graphql/context.ts';
import { resolvers } from '../graphql/resolvers.ts';
import { database } from '../persistence/database.ts';
import type { PublishedEvents } from '../usecases/publish.ts';
import type { SettingPolicy } from '../usecases/read-settings.ts';
import { reconcileIdentity } from '../usecases/reconcile-identity.ts';
import { sendIdentityMails } from '../usecases/send-identity-mails.ts';

type Credentials = { readonly username: string; readonly password: string };

const shop = { name: 'Souk', languages: ['en', 'ru'], timeZone: 'Europe/Moscow' };

export const settingPolicy: SettingPolicy = {
  production: false,
  environment: { COMMISSION: '900' },
};

/** The traces of a user name that was registered once, and of one that was not. */
export const registeredOnce = { profiles: 1, registrations: 0, login: true };
export const notRegistered = { profiles: 0, registrations: 0, login: false };

/** The users subgraph, with the embedded identity provider at the end of a wire. */
export async function usersHarness(confirmsEmail = false): Promise<UsersHarness> {
  // Stricter than our own bounds, so that the provider rejects something as well.
  const passwordPolicy = 'length(10) and maxLength(128) and hashIterations(1)';
  const realm = realmWith({ passwordPolicy });
  const [orm, system] = await Promise.all([newDatabase(database), startEmbedded({ realm })]);
  const wire = await wireTo(system.provider.url);
  const realmUrl = new URL('/realms/souk', wire.url).href;
  const clientSecret = system.values.SERVICES_CLIENT_SECRET;
  const identity = identityAdmin({ realmUrl, clientSecret, timeoutMs: 60_000 });
  return new UsersHarness({ orm, system, wire, identity, confirmsEmail });
}

type Parts = {
  readonly orm: MikroORM;
  readonly system: EmbeddedProvider;
  readonly wire: Wire;
  readonly identity: IdentityAdmin;
  readonly confirmsEmail: boolean;
};

export class UsersHarness extends Harness<PublishedEvents> {
  readonly system: EmbeddedProvider;
  /** Makes the identity provider unavailable, and available again. */
  readonly wire: Wire;
  readonly identity: IdentityAdmin;
  /** Whether users who register get a mail to confirm their address. */
  readonly confirmsEmail: boolean;
  readonly #verify: (token: string) => Promise<Viewer>;

  constructor({ orm, system, wire, identity, confirmsEmail }: Parts) {
    const context = contextFor({ identity, shop, settingPolicy, confirmsEmail });
    super(orm, { name: 'users', publishes: userFacts, resolvers, context });
    this.system = system;
    this.wire = wire;
    this.identity = identity;
    this.confirmsEmail = confirmsEmail;
    const { issuer } = system.provider;
    const keys = remoteKeys(`${issuer}/protocol/openid-connect/certs`);
    this.#verify = tokenVerifier({ issuer, audience: 'souk', keys });
  }

  /** Asks the subgraph as one viewer, with another connection to the identity provider. */
  askWith(
    identity: IdentityAdmin,
    viewer: Viewer | null,
    source: string,
    variables: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const { confirmsEmail } = this;
    const shared = { identity, shop, settingPolicy, confirmsEmail };
    const context = contextFor(shared)(this.requestOf(viewer));
    return ask(this.schema, context, source, variables);
  }

  /** Creates a user who has a login and no profile. */
  newcomer() {
    return newUser(this.system);
  }

  /** Logs a user in. Returns the viewer of the token. */
  async logIn({ username, password }: Credentials): Promise<Viewer> {
    const { body } = await logIn(this.system, username, password);
    return this.viewerOf(body.access_token);
  }

  /** Returns the viewer of an access token. */
  viewerOf(token: string): Promise<Viewer> {
    return this.#verify(token);
  }

  /** Creates a user and logs in. The user has no profile. */
  async newViewer(): Promise<Viewer> {
    return this.logIn(await this.newcomer());
  }

  /** Creates a user with a profile, and logs in. */
  async knownViewer(): Promise<Viewer> {
    const viewer = await this.newViewer();
    await this.ask(viewer, '{ me { id } }');
    return viewer;
  }

  /** Returns the viewer of a client's own token. */
  async client(name: string): Promise<Viewer> {
    const form = { grant_type: 'client_credentials', client_id: name };
    const { body } = await requestTokens(this.system, form);
    return this.#verify(body.access_token);
  }

  /** Reconciles with the identity provider. */
  reconcile(): Promise<void> {
    const { transact, identity, confirmsEmail } = this;
    return reconcileIdentity({ transact, identity, confirmsEmail });
  }

  /** Reconciles a minute later, when a registration in progress counts as interrupted. */
  reconcileLater(): Promise<void> {
    this.now = new Date(this.now.getTime() + 60_000);
    return this.reconcile();
  }

  /** Has the provider send the mails that are due. */
  async sendMails(identity = this.identity, transact = this.transact): Promise<void> {
    const logger = newLogger('users', 'silent');
    await sendIdentityMails({ transact, identity, logger });
  }

  /** Lets minutes pass, for every unit of work from now on. */
  pass(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  /** The links that the mailbox has for an address, the newest first. */
  linksTo(address: string): readonly URL[] {
    const mails = this.system.mailbox.mails().filter(({ to }) => to === address);
    return mails.map(({ text }) => new URL(text.match(/http:\/\/\S+/)?.[0] ?? ''));
  }

  /** The queued mails to an address, or to the user with an id, the oldest first. */
  mailsFor(recipient: string) {
    return this.run(
      'select kind, state, attempts from identity_mails where recipient = ? order by created_at, id',
      [recipient],
    );
  }

  profileOf(id: string): Promise<Profile | null> {
    return this.orm.em.fork().findOne(Profile, { id });
  }

  /** What the subgraph stores about a user name, and whether the identity provider has the user. */
  async tracesOf(username: string) {
    const count = async (table: string) =>
      (await this.run(`select from ${table} where username = ?`, [username])).length;
    const user = await this.system.admin.findUser({ username });
    const [profiles, registrations] = [await count('profiles'), await count('registrations')];
    return { profiles, registrations, login: user !== null };
  }
}
