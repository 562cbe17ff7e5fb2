import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { bypassesUsecases, missingScopes, usecaseFaults } from './usecases.ts';

const root = join(import.meta.dirname, '../..');
const code = { cwd: root, exclude: ['**/*.test.ts'] };

const subgraphs = globSync('subgraphs/*', { cwd: root });
const resolvers = subgraphs.flatMap((one) => globSync(`${one}/src/graphql/**/*.ts`, code));

describe('the use cases of a subgraph', () => {
  it.each(subgraphs)('%s: are listed, and tested', (subgraph) => {
    expect(usecaseFaults(join(root, subgraph))).toEqual([]);
  });

  it.each(subgraphs)('%s: assert the scopes that the schema requires', (subgraph) => {
    const sdl = readFileSync(join(root, `schema/${basename(subgraph)}.graphql`), 'utf8');
    expect(missingScopes(join(root, subgraph), sdl)).toEqual([]);
  });

  it('are missed when one does not assert a scope', () => {
    const sdl = 'type Mutation { shipOrder: Int @requiresScopes(scopes: [["orders:paint"]]) }';
    expect(missingScopes(join(root, 'subgraphs/orders'), sdl)).toEqual([
      'the use case of shipOrder does not assert orders:paint',
    ]);
  });

  it('are missed when index.ts or a test is missing', () => {
    const planted = mkdtempSync(join(tmpdir(), 'souk-usecases-'));
    const files = {
      'src/usecases/index.ts': "export { ship } from './ship.ts';",
      'src/usecases/ship.ts': '',
      'src/usecases/deliver.ts': '',
      'src/graphql/mutation/deliver.ts': "import * as usecase from '../../usecases/deliver.ts';",
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(planted, file)), { recursive: true });
      writeFileSync(join(planted, file), text);
    }
    expect(usecaseFaults(planted)).toEqual([
      'deliver.ts is not listed in index.ts',
      'ship.ts has no test of its name',
    ]);
    rmSync(planted, { recursive: true });
  });
});

describe('a resolver', () => {
  it.each(resolvers)('%s uses use cases', (file) => {
    expect(bypassesUsecases(readFileSync(join(root, file), 'utf8'))).toBe(false);
  });

  it.each(['await work.em.findOne(Order, id)', 'idempotent(work, call, run)'])(
    'is seen to bypass them: %s',
    (text) => expect(bypassesUsecases(text)).toBe(true),
  );
});
