import { chmod, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { isUnavailable } from '@souk/platform/bus/is-unavailable';
import { atUrl } from '@souk/platform/database/at-url';
import { openSession } from '@souk/platform/database/session';
import { newLogger } from '@souk/platform/runtime/logger';
import { trustAuthority } from '@souk/platform/runtime/tls/trust-authority';
import { serviceTables } from '@souk/platform/service/service-tables';
import { atEnd } from '@souk/platform/testing/test-file';
import { copyDatabases } from '../backup/base-backup.ts';
import { authorityFiles } from '../testing/authority-files.ts';
import { urlOf } from './databases.ts';
import { startPostgres } from './postgres.ts';
import { temporaryFolder } from './temporary-folder.ts';

const { caFile, issue } = await authorityFiles();
const other = await authorityFiles();
// PostgreSQL may run as another user.
await chmod(dirname(caFile), 0o711);

let url: string;
beforeAll(async () => {
  const folder = await temporaryFolder();
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const tls = { caFile, certificate: await issue('postgres') };
  const settings = { durable: false, onStarting: () => {}, tls };
  const cluster = await startPostgres(folder, 'password', settings);
  atEnd(cluster.stop);
  url = cluster.url;
});

const isEncrypted = 'select ssl from pg_stat_ssl where pid = pg_backend_pid()';

/** Whether a connection by `pg` is encrypted; its fault when there is none. */
async function encrypted(address: string): Promise<unknown> {
  try {
    const { client, query } = await openSession(address);
    const [row] = await query<{ ssl: boolean }>(isEncrypted);
    await client.end();
    return row?.ssl;
  } catch (fault) {
    return fault;
  }
}

const withParameters = (parameters: Record<string, string>) => {
  const address = new URL(url);
  address.search = String(new URLSearchParams(parameters));
  return address.href;
};

describe('a PostgreSQL with TLS (GW-10)', () => {
  it('is checked by both kinds of clients of the services', async () => {
    expect(await encrypted(url)).toBe(true);
    const orm = await MikroORM.init(atUrl({ entities: serviceTables.entities }, url));
    expect(await orm.em.fork().execute(isEncrypted)).toEqual([{ ssl: true }]);
    await orm.close();
    expect(urlOf(url, 'orders', 'secret', 'orderservice')).toMatch(
      /orderservice\?sslmode=verify-full&sslrootcert=/,
    );
  });

  it('is copied for a backup', async () => {
    let bytes = 0;
    const { point } = await copyDatabases(url, async (archive) => {
      for await (const chunk of archive) bytes += chunk.length;
    });
    expect(point).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
    expect(bytes).toBeGreaterThan(20_000_000);
  });

  it('refuses a connection without', async () => {
    expect(String(await encrypted(withParameters({})))).toMatch(
      /no pg_hba.conf entry .*no encryption/,
    );
  });

  it('is not trusted with another authority, which means that it is unavailable', async () => {
    const foreign = { sslmode: 'verify-full', sslrootcert: other.caFile };
    const fault = await encrypted(withParameters(foreign));
    expect(String(fault)).toMatch(/unable to verify the first certificate/);
    expect(isUnavailable(fault)).toBe(true);
  });

  it('is checked by the authority of the process when the URL names none', async () => {
    const address = withParameters({ sslmode: 'verify-full' });
    expect(String(await encrypted(address))).toMatch(/unable to verify/);
    const distrust = trustAuthority(caFile, newLogger('test', 'silent'));
    expect(await encrypted(address)).toBe(true);
    distrust();
  });
});
