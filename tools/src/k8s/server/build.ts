import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const outputBytesMax = 1 << 26;

/** Of the module in `go/`, where `go.sum` has the checksums of all that is built. */
const version = 'v1.35.2';
const packages = {
  etcd: 'go.etcd.io/etcd/server/v3',
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
  'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
} as const;

type ServerProgram = keyof typeof packages;
export type Programs = Readonly<Record<ServerProgram, string>>;

/** The programs of a control plane could not be built; the message says why. */
export class CannotBuild extends Error {
  override readonly name = 'CannotBuild';
}

/**
 * Returns the paths of etcd, of the API server and of the controller manager. The first call builds them from
 * their Go modules, which takes some minutes, into `~/.cache/souk`. Throws CannotBuild.
 */
export async function controlPlane(print: (line: string) => void): Promise<Programs> {
  const folder = join(homedir(), '.cache/souk/kube-apiserver', version, 'bin');
  const paths = Object.fromEntries(
    Object.keys(packages).map((name) => [name, join(folder, name)]),
  ) as Programs;
  if (Object.values(paths).every(existsSync)) return paths;
  print(`Building Kubernetes ${version}: this takes some minutes, once.`);
  await build(folder);
  return paths;
}

async function build(folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  const source = `${unfinished}.source`;
  await mkdir(unfinished, { recursive: true });
  await mkdir(source, { recursive: true });
  try {
    for (const file of ['go.mod', 'go.sum'])
      await copyFile(join(import.meta.dirname, 'go', file), join(source, file));
    for (const [name, path] of Object.entries(packages)) {
      const args = ['build', '-trimpath', '-ldflags', '-s -w', '-o', join(unfinished, name), path];
      await run('go', args, { cwd: source, maxBuffer: outputBytesMax });
    }
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } catch (fault) {
    const { code, stderr = '' } = fault as NodeJS.ErrnoException & { stderr?: string };
    throw new CannotBuild(code === 'ENOENT' ? 'there is no Go' : stderr.trim() || String(fault));
  } finally {
    await rm(source, { recursive: true, force: true });
    await rm(unfinished, { recursive: true, force: true });
  }
}
