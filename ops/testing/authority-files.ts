import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '@souk/platform/testing/test-file';
import { newAuthority } from '../tls/new-authority.ts';

/** An authority for one test file, whose files are deleted at its end. */
export async function authorityFiles() {
  const folder = await mkdtemp(join(tmpdir(), 'souk-certificates-'));
  atEnd(() => rm(folder, { recursive: true }));
  const authority = await newAuthority();
  const caFile = join(folder, 'ca.pem');
  await writeFile(caFile, authority.cert);
  /** Issues a certificate for a server on this machine, and writes it over an earlier one of this name. */
  const issue = async (name: string) => {
    const { cert, key } = await authority.issue(name);
    const files = { certFile: join(folder, `${name}.crt`), keyFile: join(folder, `${name}.key`) };
    await Promise.all([
      writeFile(files.certFile, cert),
      writeFile(files.keyFile, key, { mode: 0o600 }),
    ]);
    return files;
  };
  return { caFile, issue };
}
