import type { Options } from '@mikro-orm/postgresql';

/**
 * Adds the address of a database to its configuration. `pg` reads the URL as well: MikroORM leaves out what
 * follows the `?`, and with it `sslmode` and `sslrootcert`.
 */
export function atUrl(database: Options, clientUrl: string): Options {
  const driverOptions = { ...database.driverOptions, connectionString: clientUrl };
  return { ...database, clientUrl, driverOptions, logger: () => {} };
}
