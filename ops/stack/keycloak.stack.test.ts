import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../system/cannot-start.ts';
import { describeOnStack } from '../testing/stack.ts';
import { openDistribution } from './distribution.ts';
import { startKeycloak } from './keycloak.ts';

const secret = 'no secret at all';
const env = {
  GATEWAY_PUBLIC_URL: 'http://localhost:8000',
  GATEWAY_INTERNAL_URL: 'http://127.0.0.1:8000',
  GATEWAY_CLIENT_SECRET: secret,
  SERVICES_CLIENT_SECRET: secret,
  ORCHESTRATORS_CLIENT_SECRET: secret,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-keycloak-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function options() {
  const distribution = await openDistribution();
  // No server listens there, so the start fails before it connects or because it can't.
  const databaseUrl = `postgresql://keycloak:${secret}@127.0.0.1:1/keycloak`;
  const ports = { port: 0, managementPort: 0 };
  return { distribution, folder, ...ports, databaseUrl, adminPassword: secret, env };
}

describeOnStack('a Keycloak that can’t start', () => {
  it('reports which port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    for (const taken of [{ port }, { managementPort: port }]) {
      const started = startKeycloak({ ...(await options()), ...taken });
      await expect(started).rejects.toThrow(
        `Port ${port} is taken: stop what uses it, as Keycloak needs it.`,
      );
    }
    server.close();
  });

  it('names the log with the reason, which holds no secret', async () => {
    const given = await options();
    const log = join(given.folder, 'keycloak.log');
    const started = startKeycloak(given);
    await expect(started).rejects.toThrow(CannotStart);
    await expect(started).rejects.toThrow(`Keycloak ended before it was ready: see ${log}.`);
    const written = await readFile(log, 'utf8');
    expect(written).toContain('127.0.0.1:1 refused');
    expect(written).not.toContain(secret);
  });
});
