/** Builds the pages into the folder that its argument names: `client` for browsers, `server` for this shop's server. */
import { createReadStream, createWriteStream, globSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliCompress, createGzip } from 'node:zlib';
import { createBuilder } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const [folder = ''] = process.argv.slice(2);

const builder = await createBuilder({
  root,
  configFile: false,
  logLevel: 'warn',
  appType: 'custom',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { emptyOutDir: false, reportCompressedSize: false, modulePreload: { polyfill: false } },
  environments: {
    client: {
      build: {
        outDir: join(folder, 'client'),
        manifest: 'manifest.json',
        target: 'es2022',
        rolldownOptions: {
          input: 'src/browser/enter.ts',
          // Each file is a request with headers of its own: what several pages share is one file.
          output: {
            codeSplitting: {
              groups: [
                { name: 'live', test: /graphql-ws|src\/browser\/live\/(?!use-)/ },
                {
                  name: 'charts',
                  test: /node_modules\/(d3-|internmap)|src\/parts\/charts/,
                  includeDependenciesRecursively: false,
                },
                {
                  name: 'shared',
                  test: /node_modules\/preact|src\/(parts\/(?!table-frame|day-start)|words\/plural|browser\/(live\/use-(?!kept-)|loaded-again|letter-of))/,
                },
                // What the pages of a console share, without the texts that only one of them has.
                {
                  name: 'console',
                  test: /src\/browser\/(send-form|live\/use-kept-)|src\/pages\/sell\/(product-faults|seller-orders-want|list-filter)|src\/parts\/(table-frame|day-start)|platform\/src\/kernel|src\/pages\/sell\/words\/(..-)?(products|product|refusals|faults|stock)(-words)?\./,
                },
                {
                  name: 'operate',
                  test: /src\/pages\/operate\/(parts|words|en|ru|orders)/,
                  includeDependenciesRecursively: false,
                },
              ],
            },
          },
        },
      },
    },
    ssr: {
      resolve: { noExternal: true },
      build: {
        outDir: join(folder, 'server'),
        ssr: true,
        target: 'node24',
        rolldownOptions: { input: 'src/ssr/answer-page.ts' },
      },
    },
  },
});
for (const environment of Object.values(builder.environments)) await builder.build(environment);
await cp(join(root, 'src/style/icon.svg'), join(folder, 'client/assets/icon.svg'));
await Promise.all(globSync('client/assets/*', { cwd: folder }).map(compressed));

/** Compresses a file once, as small as it gets, for all who load it. */
async function compressed(file: string): Promise<void> {
  const path = join(folder, file);
  await pipeline(createReadStream(path), createBrotliCompress(), createWriteStream(`${path}.br`));
  await pipeline(createReadStream(path), createGzip({ level: 9 }), createWriteStream(`${path}.gz`));
}
