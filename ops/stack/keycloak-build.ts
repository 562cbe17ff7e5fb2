import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from '../system/faults.ts';
import { alone } from './alone.ts';
import { keycloakCall } from './keycloak-program.ts';
import type { Parts } from './parts.ts';

const run = promisify(execFile);

/**
 * Fits Keycloak to PostgreSQL, once for each cache: what it would else find out at each start is
 * written into the distribution. Throws CannotStart.
 */
export async function builtOnce(parts: Parts): Promise<void> {
  const marker = join(parts.folder, 'keycloak-built');
  if (existsSync(marker)) return;
  await alone(join(parts.folder, 'keycloak-lock'), async () => {
    if (existsSync(marker)) return;
    await build(parts);
    // Last of all: what was killed on the way is built again.
    await writeFile(marker, '');
  });
}

async function build(parts: Parts): Promise<void> {
  const options = ['build', '--db=postgres', '--health-enabled=true'];
  const call = [...keycloakCall(parts, parts.keycloak), ...options];
  await run(parts.java.program, call, { maxBuffer: 2 ** 24 }).catch((fault) => {
    const said = String(fault.stderr || fault.stdout).split('\n')[0];
    throw new CannotStart(`Keycloak can't be built in ${parts.keycloak}: ${said}`);
  });
}
