import { rename, writeFile } from 'node:fs/promises';

/** Writes a file that only its owner may read. Atomic, even when the process is killed. */
export async function writePrivateFile(file: string, content: object): Promise<void> {
  const draft = `${file}.draft`;
  await writeFile(draft, JSON.stringify(content, null, 2), { mode: 0o600 });
  await rename(draft, file);
}
