import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one's own for a state. Whoever asked for it removes it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'souk-'));
  // PostgreSQL may have to run as another user, who must be able to enter.
  await chmod(folder, 0o711);
  return folder;
}
