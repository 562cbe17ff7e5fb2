import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { watchedChild } from './watched-child.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-watched-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('a watched service starts with its settings, restarts when an imported file changes, and stops', async () => {
  const reported = new EventEmitter();
  const print = (line: string) => reported.emit(line);
  const imported = join(folder, 'price.js');
  const main = join(folder, 'main.js');
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(imported, 'export const price = 1;');
  // Like a service, it runs until it is stopped, and sends its URL when it is ready.
  await writeFile(
    main,
    `import { price } from './price.js';
    setInterval(() => {}, 60_000);
    if (process.env.CURRENCY === 'EUR') process.send({ url: 'http://localhost/' + price });`,
  );
  const child = await watchedChild(print)({
    name: 'orders',
    main: pathToFileURL(main).href,
    start: '',
    environment: {},
    logFile: join(folder, 'log'),
  });
  await child.run({ CURRENCY: 'EUR' });
  const restarted = once(reported, 'orders restarted');
  await writeFile(imported, 'export const price = 2;');
  await restarted;
  await child.stop();
  expect(() => process.kill(child.pid, 0)).toThrow('ESRCH');
});
