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
 * Runs Keycloak's `build` for PostgreSQL, once for each cache: it stores in the distribution what
 * each start would otherwise compute. Throws CannotStart.
 */
export async function buildKeycloakOnce(distribution: Distribution): Promise<void> {
  const marker = join(distribution.folder, 'keycloak-built');
  if (existsSync(marker)) return;
  await withLock(join(distribution.folder, 'keycloak-lock'), async () => {
    if (existsSync(marker)) return;
    await build(distribution);
    // Written last, so that a build that was killed runs again.
    await writeFile(marker, '');
  });
}

async function build(distribution: Distribution): Promise<void> {
  const options = ['build', '--db=postgres', '--health-enabled=true'];
  const call = [...keycloakCommand(distribution, distribution.keycloak), ...options];
  await run(distribution.java.program, call, { maxBuffer: 2 ** 24 }).catch((fault) => {
    const reason = String(fault.stderr || fault.stdout).split('\n')[0];
    throw new CannotStart(`Keycloak can't be built in ${distribution.keycloak}: ${reason}`);
  });
}
