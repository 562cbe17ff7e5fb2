import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Creates a state folder in the system's temporary folder. The caller deletes it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-'));
  // PostgreSQL may have to run as another user, who must be able to enter.
  await chmod(folder, 0o711);
  return folder;
}
