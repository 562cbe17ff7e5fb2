import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Engine } from './engine.ts';
import { type Image, tags, youngMbIn } from './images.ts';

const root = new URL('../..', import.meta.url).pathname;

/** Node with npm, and Node alone; the Dockerfile has the same. */
export const baseImages = { build: 'node:24.21.0-slim', run: 'node:24.21.0-slim' };

/** Builds one image under its tag, with labels that name the commit. Throws CannotStart. */
export async function buildImage(
  engine: Engine,
  image: Image,
  bases: typeof baseImages,
  version: string,
): Promise<void> {
  const values = {
    ...{ SERVICE: image, BUILD_IMAGE: bases.build, RUN_IMAGE: bases.run, VERSION: version },
    YOUNG_MB: String(youngMbIn(image)),
    ...(await commitLabels()),
  };
  const options = Object.entries(values).flatMap(([name, value]) => [
    '--build-arg',
    `${name}=${value}`,
  ]);
  await engine.build(root, [...options, '--tag', tags[image]]);
}

/**
 * The commit of the working copy, and its time: two builds of one commit have the same labels. Without git
 * the Dockerfile's own values remain.
 */
async function commitLabels(): Promise<Readonly<Record<string, string>>> {
  const git = async (...call: string[]) =>
    (await promisify(execFile)('git', call, { cwd: root })).stdout.trim();
  try {
    const [REVISION = '', CREATED = ''] = (await git('log', '-1', '--format=%H %cI')).split(' ');
    const source = await git('config', '--get', 'remote.origin.url').catch(() => '');
    // An address of another form may hold a login or a path of this machine.
    return { REVISION, CREATED, ...(/^https:\/\/[^@]+$/.test(source) && { SOURCE: source }) };
  } catch {
    return {};
  }
}
