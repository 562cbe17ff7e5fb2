import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const except = ['**/node_modules/**', '**/*.test.ts', '**/testing/**'];
const code = globSync('{platform,gateway,auth,subgraphs}/**/*.ts', { cwd: root, exclude: except });
const packages = globSync('{.,*,subgraphs/*}/package.json', { cwd: root, exclude: except });

/** Which workspaces name it among what they need to run. */
function dependents(name: string): string[] {
  return packages.filter((file) => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return name in dependencies;
  });
}

/** Which files import something of it that is there when the code runs, not its types alone. */
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
])('%s is a dependency, and code that runs imports it (GW-12)', (name) => {
  expect(dependents(name)).not.toEqual([]);
  expect(importers(name)).not.toEqual([]);
});
