import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const excluded = ['**/node_modules/**', '**/*.test.ts', '**/testing/**'];
const code = globSync('{platform,gateway,auth,subgraphs}/**/*.ts', {
  cwd: root,
  exclude: excluded,
});
const packages = globSync('{.,*,subgraphs/*}/package.json', { cwd: root, exclude: excluded });

/** Returns the package files that list a package under `dependencies`, not only for development. */
function dependents(name: string): string[] {
  return packages.filter((file) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return name in dependencies;
  });
}

/** Returns the files that import a package at run time, not only its types. */
function importers(name: string): string[] {
  const importing = new RegExp(`^(import|export)(?! type)[^;]* from '${name}(/[^']*)?';`, 'm');
  return code.filter((file) => importing.test(readFileSync(join(root, file), 'utf8')));
}

it.each([
  '@apollo/server',
  '@apollo/gateway',
  '@apollo/subgraph',
  'graphql',
  'graphql-ws',
  'kafkajs',
  '@mikro-orm/core',
  '@mikro-orm/postgresql',
  'keycloak-connect',
])('%s is a dependency, and is imported at run time (GW-12)', (name) => {
  expect(dependents(name)).not.toEqual([]);
  expect(importers(name)).not.toEqual([]);
});
