/** `npm run images`: builds the images, prints their sizes, and fails when one is too large. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { baseImages, buildImage } from './images/build-image.ts';
import { findEngine } from './images/engine.ts';
import { addedMbMax, images, tags } from './images/images.ts';
import { CannotStart } from './system/cannot-start.ts';

const { values, positionals } = readArguments({
  command: 'npm run images',
  about: 'Builds the images of the services and of the jobs, and prints their sizes.',
  forms: { '[<image>]': `only this one: ${images.join(', ')}` },
  options: {
    'build-image': {
      type: 'string',
      value: 'image',
      default: baseImages.build,
      about: 'the image with Node and npm that builds',
    },
    'run-image': {
      type: 'string',
      value: 'image',
      default: baseImages.run,
      about: 'the image with Node that the services run on',
    },
    version: { type: 'string', value: 'version', default: '0.0.0', about: 'for the label' },
  },
});
const [only] = positionals;
const chosen = images.filter((image) => only === undefined || image === only);

try {
  if (chosen.length === 0)
    throw new CannotStart(`There is no image "${only}": the images are ${images.join(', ')}.`);
  const engine = await findEngine();
  const bases = { build: values['build-image'], run: values['run-image'] };
  const megabytes = async (image: string) => Math.round((await engine.sizeOf(image)) / 1e6);
  for (const image of chosen) {
    await buildImage(engine, image, bases, values.version);
    const [size, base] = [await megabytes(tags[image]), await megabytes(bases.run)];
    const [added, limit] = [size - base, addedMbMax[image]];
    console.info(`${tags[image].padEnd(32)} ${size} MB, ${added} MB of it above its base`);
    if (added <= limit) continue;
    console.error(`${tags[image]} adds ${added} MB to its base, and may add ${limit} MB.`);
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
