import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../system/cannot-start.ts';
import type { Distribution } from './distribution.ts';
import { keycloakCommand } from './keycloak-command.ts';
import { withLock } from './with-lock.ts';

const run = promisify(execFile);

/**
 * Fits Keycloak to PostgreSQL, once for each cache: what it would else find out at each start is
 * written into the distribution. Throws CannotStart.
 */
export async function buildKeycloakOnce(distribution: Distribution): Promise<void> {
  const marker = join(distribution.folder, 'keycloak-built');
  if (existsSync(marker)) return;
  await withLock(join(distribution.folder, 'keycloak-lock'), async () => {
    if (existsSync(marker)) return;
    await build(distribution);
    // Last of all: what was killed on the mode is built again.
    await writeFile(marker, '');
  });
}

async function build(distribution: Distribution): Promise<void> {
  const options = ['build', '--db=postgres', '--health-enabled=true'];
  const call = [...keycloakCommand(distribution, distribution.keycloak), ...options];
  await run(distribution.java.program, call, { maxBuffer: 2 ** 24 }).catch((fault) => {
    const said = String(fault.stderr || fault.stdout).split('\n')[0];
    throw new CannotStart(`Keycloak can't be built in ${distribution.keycloak}: ${said}`);
  });
}
