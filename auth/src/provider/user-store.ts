import { randomUUID } from 'node:crypto';
import { type Database, isText } from './database.ts';
import type { PasswordHasher } from './password-hasher.ts';

/** A user who may log in, or the service account of a client. */
export type User = {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly enabled: boolean;
  /** The roles assigned; a composite role is not expanded. */
  readonly roles: readonly string[];
  readonly createdAt: Date;
};

export type NewUser = Omit<User, 'id' | 'createdAt'> & {
  readonly password: string | null;
  readonly clientId: string | null;
};

/** The fields to change; undefined leaves a field as it is. */
export type UserChange = {
  readonly email?: string | undefined;
  readonly emailVerified?: boolean | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly enabled?: boolean | undefined;
};

/** Another user has this user name or e-mail address. */
export class DuplicateUser extends Error {
  readonly field: 'username' | 'email';

  constructor(field: 'username' | 'email') {
    super(`User exists with same ${field}`);
    this.field = field;
  }
}

/** True for a UUID: PostgreSQL raises an error for any other text. */
function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

const columns = `id, username, email, email_verified AS "emailVerified", first_name AS "firstName",
  last_name AS "lastName", enabled, roles, created_at AS "createdAt"`;

type Credentials = { user: User; password: string | null };

/** The realm's users, in PostgreSQL. User names and e-mail addresses are case-insensitive. */
export class UserStore {
  private readonly database: Database;
  private readonly passwords: PasswordHasher;

  constructor(database: Database, passwords: PasswordHasher) {
    this.database = database;
    this.passwords = passwords;
  }

  async byId(id: string): Promise<User | null> {
    return isUuid(id) ? this.findOne('id = $1', id) : null;
  }

  async byUsername(username: string): Promise<User | null> {
    return this.findOne('username = lower($1)', username);
  }

  async byEmail(email: string): Promise<User | null> {
    return this.findOne('email = lower($1)', email);
  }

  /** The service account of a client. */
  async byClient(clientId: string): Promise<User | null> {
    return this.findOne('client_id = $1', clientId);
  }

  /** Finds a user by name or e-mail address, with the password's hash; never a service account. */
  async findCredentials(login: string): Promise<Credentials | null> {
    if (!isText(login)) return null;
    const { rows } = await this.database.query<User & { password: string | null }>(
      `SELECT ${columns}, password FROM people
       WHERE (username = lower($1) OR email = lower($1)) AND client_id IS NULL
       ORDER BY username = lower($1) DESC LIMIT 1`,
      [login],
    );
    const [row] = rows;
    if (!row) return null;
    const { password, ...user } = row;
    return { user, password };
  }

  /** Throws DuplicateUser when the user name or the e-mail address is taken. */
  async add({ password, clientId, ...user }: NewUser): Promise<User> {
    const hash = password === null ? null : await this.passwords.hash(password);
    const { email, emailVerified, firstName, lastName, enabled, roles } = user;
    const values = [randomUUID(), user.username, email, emailVerified, firstName, lastName];
    return this.write(
      `INSERT INTO people (id, username, email, email_verified, first_name, last_name,
         enabled, roles, password, client_id)
       VALUES ($1, lower($2), lower($3), $4, $5, $6, $7, $8, $9, $10) RETURNING ${columns}`,
      [...values, enabled, roles, hash, clientId],
    );
  }

  /** Throws DuplicateUser when another user has the e-mail address. */
  async update(id: string, change: UserChange): Promise<void> {
    const { email, emailVerified, firstName, lastName, enabled } = change;
    await this.write(
      `UPDATE people SET
         email = coalesce(lower($2), email),
         email_verified = coalesce($3, email_verified),
         first_name = coalesce($4, first_name),
         last_name = coalesce($5, last_name),
         enabled = coalesce($6, enabled)
       WHERE id = $1 RETURNING ${columns}`,
      [id, email, emailVerified, firstName, lastName, enabled],
    );
  }

  /** Adds each role once, in one statement, so that concurrent calls lose no role. */
  async addRoles(id: string, roles: readonly string[]): Promise<void> {
    await this.database.query(
      'UPDATE people SET roles = array(SELECT DISTINCT unnest(roles || $2::text[])) WHERE id = $1',
      [id, roles],
    );
  }

  async hasPassword(id: string): Promise<boolean> {
    const { rowCount } = await this.database.query(
      'SELECT FROM people WHERE id = $1 AND password IS NOT NULL',
      [id],
    );
    return rowCount === 1;
  }

  async setPassword(id: string, password: string): Promise<void> {
    const hash = await this.passwords.hash(password);
    await this.database.query(
      'UPDATE people SET password = $2, password_version = password_version + 1 WHERE id = $1',
      [id, hash],
    );
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM people WHERE id = $1', [id]);
  }

  private async findOne(condition: string, value: string): Promise<User | null> {
    if (!isText(value)) return null;
    const { rows } = await this.database.query<User>(
      `SELECT ${columns} FROM people WHERE ${condition}`,
      [value],
    );
    return rows[0] ?? null;
  }

  private async write(statement: string, values: unknown[]): Promise<User> {
    try {
      const { rows } = await this.database.query<User>(statement, values);
      return rows[0] as User;
    } catch (error) {
      const { constraint } = error as { constraint?: string };
      if (constraint === 'people_username_key') throw new DuplicateUser('username');
      if (constraint === 'people_email_key') throw new DuplicateUser('email');
      throw error;
    }
  }
}
