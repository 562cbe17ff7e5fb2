import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const web = resolve(import.meta.dirname, '../..');

/** The pages of an image, which were built with it. */
const builtWithImage = join(web, 'built');

/** Where a working copy keeps built pages. */
const defaultFolder = resolve(web, '../.souk/web');

/**
 * The folder of the built pages. Builds them in a process of its own when their sources have changed since the last
 * build, or were never built. Two that build at once do no harm: the first result stays. An image has its pages built,
 * and nothing that could build them. Throws with the output of a failed build.
 */
export async function builtPages(folder = defaultFolder): Promise<string> {
  if (existsSync(builtWithImage)) return builtWithImage;
  const built = join(folder, hashOfSources());
  if (existsSync(built)) return built;
  const temporary = join(folder, `building-${randomUUID()}`);
  await mkdir(temporary, { recursive: true });
  try {
    await build(temporary);
    await rename(temporary, built).catch((fault: unknown) => {
      if (!existsSync(built)) throw fault;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return built;
}

async function build(folder: string): Promise<void> {
  const program = join(import.meta.dirname, 'build-pages.ts');
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const note = (text: Buffer) => {
    output += text;
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The pages could not be built:\n${output}`);
}

/** Changes with each file that goes into the pages, and with the versions of what builds them. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync('{package.json,src/**/*}', { cwd: web, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.test.ts'))
    .map((file) => join(file.parentPath, file.name))
    .sort();
  for (const file of files) {
    hash.update(file.slice(web.length));
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}
