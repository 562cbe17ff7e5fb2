import { randomUUID } from 'node:crypto';
import { type Database, isText } from './database.ts';
import type { Passwords } from './password.ts';

/** Somebody who may log in, or the account of a client that acts for itself. */
export type Person = {
  readonly id: string;
  readonly username: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly enabled: boolean;
  /** As given; a composite role stands for its parts. */
  readonly roles: readonly string[];
  readonly createdAt: Date;
};

export type NewPerson = Omit<Person, 'id' | 'createdAt'> & {
  readonly password: string | null;
  readonly clientId: string | null;
};

/** What may be changed of a person. What is missing stays as it is. */
export type PersonChange = {
  readonly email?: string | undefined;
  readonly emailVerified?: boolean | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly enabled?: boolean | undefined;
};

/** Somebody else has that name. */
export class Taken extends Error {
  readonly what: 'username' | 'email';

  constructor(what: 'username' | 'email') {
    super(`User exists with same ${what}`);
    this.what = what;
  }
}

/** PostgreSQL would take anything else for a fault. */
function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}

const columns = `id, username, email, email_verified AS "emailVerified", first_name AS "firstName",
  last_name AS "lastName", enabled, roles, created_at AS "createdAt"`;

type Credentials = { person: Person; password: string | null };

/** The people of the realm, in PostgreSQL. Names and addresses are the same in any case. */
export class People {
  private readonly database: Database;
  private readonly passwords: Passwords;

  constructor(database: Database, passwords: Passwords) {
    this.database = database;
    this.passwords = passwords;
  }

  async byId(id: string): Promise<Person | null> {
    return isUuid(id) ? this.one('id = $1', id) : null;
  }

  async byUsername(username: string): Promise<Person | null> {
    return this.one('username = lower($1)', username);
  }

  async byEmail(email: string): Promise<Person | null> {
    return this.one('email = lower($1)', email);
  }

  /** The account of a client that acts for itself. */
  async ofClient(clientId: string): Promise<Person | null> {
    return this.one('client_id = $1', clientId);
  }

  /** Whom a login form means: a name, or an address. A client's account can't log in. */
  async credentialsOf(login: string): Promise<Credentials | null> {
    if (!isText(login)) return null;
    const { rows } = await this.database.query<Person & { password: string | null }>(
      `SELECT ${columns}, password FROM people
       WHERE (username = lower($1) OR email = lower($1)) AND client_id IS NULL
       ORDER BY username = lower($1) DESC LIMIT 1`,
      [login],
    );
    const [row] = rows;
    if (!row) return null;
    const { password, ...person } = row;
    return { person, password };
  }

  /** Throws Taken when somebody has the name or the address. */
  async add({ password, clientId, ...person }: NewPerson): Promise<Person> {
    const hash = password === null ? null : await this.passwords.hash(password);
    const { email, emailVerified, firstName, lastName, enabled, roles } = person;
    const values = [randomUUID(), person.username, email, emailVerified, firstName, lastName];
    return this.written(
      `INSERT INTO people (id, username, email, email_verified, first_name, last_name,
         enabled, roles, password, client_id)
       VALUES ($1, lower($2), lower($3), $4, $5, $6, $7, $8, $9, $10) RETURNING ${columns}`,
      [...values, enabled, roles, hash, clientId],
    );
  }

  /** Throws Taken when somebody else has the address. */
  async change(id: string, change: PersonChange): Promise<void> {
    const { email, emailVerified, firstName, lastName, enabled } = change;
    await this.written(
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

  /** Each role once. In one statement: of two who give at the same time, both do. */
  async giveRoles(id: string, roles: readonly string[]): Promise<void> {
    await this.database.query(
      'UPDATE people SET roles = array(SELECT DISTINCT unnest(roles || $2::text[])) WHERE id = $1',
      [id, roles],
    );
  }

  async setPassword(id: string, password: string): Promise<void> {
    const hash = await this.passwords.hash(password);
    await this.database.query('UPDATE people SET password = $2 WHERE id = $1', [id, hash]);
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM people WHERE id = $1', [id]);
  }

  private async one(condition: string, value: string): Promise<Person | null> {
    if (!isText(value)) return null;
    const { rows } = await this.database.query<Person>(
      `SELECT ${columns} FROM people WHERE ${condition}`,
      [value],
    );
    return rows[0] ?? null;
  }

  private async written(statement: string, values: unknown[]): Promise<Person> {
    try {
      const { rows } = await this.database.query<Person>(statement, values);
      return rows[0] as Person;
    } catch (error) {
      const { constraint } = error as { constraint?: string };
      if (constraint === 'people_username_key') throw new Taken('username');
      if (constraint === 'people_email_key') throw new Taken('email');
      throw error;
    }
  }
}
