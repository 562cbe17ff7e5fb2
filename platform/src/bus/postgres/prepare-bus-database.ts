import { readFile } from 'node:fs/promises';
import { openSession } from '../../database/session.ts';

/** Roles by their rights. The owner of the tables has all of them. */
export type Rights = {
  /** May only read: tail, bounds and lag. */
  readonly readers?: readonly string[];
  /** May publish and consume. */
  readonly writers?: readonly string[];
};

/** Creates the missing tables of the broker in an existing database. */
export async function prepareBusDatabase(url: string, rights: Rights = {}): Promise<void> {
  const { readers = [], writers = [] } = rights;
  const schema = await readFile(`${import.meta.dirname}/schema.sql`, 'utf8');
  const { client } = await openSession(url);
  const names = (roles: readonly string[]) => roles.map((role) => client.escapeIdentifier(role));
  try {
    // One text is one transaction; the lock admits one process at a time.
    await client.query(
      [
        `select pg_advisory_xact_lock(hashtext('prepare'))`,
        schema,
        ...names([...readers, ...writers]).map(
          (role) => `grant select on all tables in schema public to ${role}`,
        ),
        ...names(writers).map(
          (role) => `grant insert, update, delete on all tables in schema public to ${role};
           grant usage on all sequences in schema public to ${role}`,
        ),
      ].join(';\n'),
    );
  } finally {
    await client.end();
  }
}
