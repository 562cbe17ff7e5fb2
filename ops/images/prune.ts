/** Runs in the build of an image, as `node ops/images/prune.ts <image> <folder>`: see the Dockerfile. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { images } from './images.ts';
import { pruneFor } from './prune-for.ts';

const root = new URL('../..', import.meta.url).pathname;
const { positionals } = readArguments({
  command: 'node ops/images/prune.ts',
  about: 'Copies what an image runs into an empty folder: code without tests, and packages.',
  forms: { '<image> <folder>': images.join(', ') },
});
const [name, folder = ''] = positionals;
const image = images.find((one) => one === name);
if (image) {
  const { workspaces, packages } = await pruneFor(image, root, folder);
  console.info(`${image}: ${workspaces} workspaces, ${packages} packages`);
} else {
  console.error(`There is no image "${name}": the images are ${images.join(', ')}.`);
  process.exitCode = 2;
}
