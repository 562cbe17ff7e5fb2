import { withClient } from '../system/with-client.ts';
import { rowStatements } from './row-statements.ts';
import { schemaStatements } from './schema-statements.ts';

/** The format of dates and times does not depend on the server, nor does the meaning of a dump. */
const settings = [
  `set timezone = 'UTC';`,
  `set datestyle = 'ISO, YMD';`,
  `set intervalstyle = 'postgres';`,
];

/** Functions may name tables that come later. */
const beforeAll = [...settings, 'set check_function_bodies = off;'];

/**
 * Returns a database as SQL text: the schema `public` with its rows, at one moment. Rights of other
 * roles are left out: each start grants them. Throws when the schema has an object that the text would lose.
 */
export async function dumpDatabase(url: string): Promise<string> {
  return withClient(url, async (client) => {
    await client.query(`begin isolation level repeatable read read only; ${settings.join(' ')}`);
    const { beforeRows, afterRows } = await schemaStatements(client);
    const rows = await rowStatements(client);
    await client.query('commit');
    return `${[...beforeAll, ...beforeRows, ...rows, ...afterRows].join('\n')}\n`;
  });
}

/** Runs a dump in an empty database: everything, or nothing. What it makes belongs to the role of the URL. */
export async function restoreDatabase(url: string, dump: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`begin;\n${dump}\ncommit;`);
  });
}
