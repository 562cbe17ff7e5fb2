import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { CannotStart } from '../system/cannot-start.ts';

/** What builds images: Docker, or buildah where no engine runs. */
export type Engine = {
  readonly name: 'docker' | 'buildah';
  /** Builds the Dockerfile of the folder, with the output of the builder on this one's. Throws CannotStart. */
  readonly build: (folder: string, options: readonly string[]) => Promise<void>;
  /** The size of an image in bytes. Throws CannotStart when it is missing. */
  readonly sizeOf: (image: string) => Promise<number>;
};

/** Finds a running Docker, else buildah. Throws CannotStart without either. */
export async function findEngine(): Promise<Engine> {
  if ((await output('docker', ['info', '--format', '{{.ServerVersion}}'])) !== null) return docker;
  if ((await output('buildah', ['--version'])) !== null) return buildah;
  throw new CannotStart('No image can be built here: neither Docker nor buildah runs.');
}

const docker: Engine = {
  name: 'docker',
  build: (folder, options) => run('docker', ['build', ...options, folder]),
  sizeOf: (image) => sizeIn('docker', ['image', 'inspect', '--format', '{{.Size}}', image]),
};

const buildah: Engine = {
  name: 'buildah',
  // Without `docker`, its format has no HEALTHCHECK. `chroot` needs no rights to make namespaces.
  build: (folder, options) =>
    run('buildah', [
      ...['build', '--layers', '--format', 'docker', '--isolation', 'chroot'],
      ...[...options, folder],
    ]),
  sizeOf: (image) => sizeIn('buildah', ['images', '--format', '{{.SizeBytes}}', image]),
};

async function sizeIn(program: string, call: readonly string[]): Promise<number> {
  const size = Number.parseInt((await output(program, call)) ?? '', 10);
  if (Number.isNaN(size)) throw new CannotStart(`There is no image ${call.at(-1)}.`);
  return size;
}

/** The output of a program; null when it is missing or fails. */
async function output(program: string, call: readonly string[]): Promise<string | null> {
  const child = spawn(program, call, { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(child, 'close').catch(() => [null]);
  const [printed, [code]] = await Promise.all([text(child.stdout), ended]);
  return code === 0 ? printed : null;
}

async function run(program: string, call: readonly string[]): Promise<void> {
  const child = spawn(program, call, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new CannotStart(`${program} ${call[0]} failed: its output is above.`);
}
