import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Client, type Connection, type Submittable } from 'pg';
import { CannotStart } from '../system/cannot-start.ts';

/** The server that was copied, and the position in its write-ahead log at which the copy is consistent. */
export type Copied = { readonly version: string; readonly point: string };

/**
 * Copies all databases of a running PostgreSQL as one tar archive, with the command that `pg_basebackup`
 * sends: https://www.postgresql.org/docs/18/protocol-replication.html. The archive has the write-ahead log of
 * the time that the copy took, so a server that starts on it has all databases as they were at one
 * moment, the end of the copy. The services go on meanwhile. Throws CannotStart.
 */
export async function copyDatabases(
  cluster: string,
  store: (archive: Readable) => Promise<void>,
): Promise<Copied> {
  const client = new Client({ connectionString: replicationUrl(cluster) });
  // The query under way fails with the same error; without a listener it would end this process.
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    // A long copy needs log that the server would remove meanwhile. The slot ends with the connection.
    const slot = `backup_${randomUUID().replaceAll('-', '')}`;
    await client.query(`CREATE_REPLICATION_SLOT ${slot} TEMPORARY PHYSICAL (RESERVE_WAL)`);
    const archive = client.query(new BaseBackup());
    await store(archive);
    return { version: rows[0]?.server_version ?? '', point: archive.point };
  } finally {
    await client.end();
  }
}

/** A connection of this kind takes the commands of the replication protocol. */
function replicationUrl(cluster: string): string {
  const url = new URL(cluster);
  url.searchParams.set('replication', 'true');
  return url.href;
}

/** The parser of these commands knows only capital letters. */
const command = `BASE_BACKUP (LABEL 'souk', CHECKPOINT 'fast', WAL true, MANIFEST 'no')`;

const codeOf = (letter: string) => letter.charCodeAt(0);
/** The first byte of a message says what it has: a new archive begins, or data of it. */
const [newArchive, data] = [codeOf('n'), codeOf('d')];

type Row = { readonly fields: readonly (string | null)[] };
type Chunk = { readonly chunk: Buffer };

/** The answer to `base_backup`: pg calls the methods `handle…` of the query that is under way. */
class BaseBackup extends Readable implements Submittable {
  /** That of the last row, once all was read. */
  point = '';
  #connection: Connection | undefined;
  #archives = 0;

  submit(connection: Connection): void {
    this.#connection = connection;
    connection.query(command);
  }

  override _read(): void {
    this.#connection?.stream.resume();
  }

  handleRowDescription(): void {}

  handleDataRow({ fields: [first] }: Row): void {
    if (first) this.point = first;
  }

  handleCopyData({ chunk }: Chunk): void {
    if (chunk[0] === newArchive) this.#archives += 1;
    if (this.#archives > 1) this.destroy(new CannotStart(hasTablespaces));
    if (chunk[0] !== data) return;
    // The parser uses its buffer again.
    const isWanted = this.push(Buffer.from(chunk.subarray(1)));
    if (!isWanted) this.#connection?.stream.pause();
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.push(null);
  }

  handleError(error: Error): void {
    this.destroy(error);
  }
}

const hasTablespaces =
  'PostgreSQL has tablespaces outside of its data folder, which a backup does not copy: move their' +
  ' tables back with "alter table … set tablespace pg_default", and drop them.';
