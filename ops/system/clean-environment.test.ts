import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNeeded } from './clean-environment.ts';

const operations = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
const [, tables = ''] = operations.split(/^## Settings$|^### Limits$/m);
const firstCells = tables.match(/^\| .*?(?= \| )/gm)?.join('\n') ?? '';
const documented = [...firstCells.matchAll(/`([A-Z<][A-Z0-9_<>]+)`/g)].map(([, name = '']) => name);
const services = ['USERS', 'INVENTORY', 'ORDERS', 'BILLING', 'DELIVERY'];
const names = documented.flatMap((name) =>
  name.includes('<NAME>') ? services.map((service) => name.replace('<NAME>', service)) : name,
);

describe('the environment of our programs', () => {
  it('has every documented setting', () => {
    expect(names.length).toBeGreaterThan(70);
    expect(names.filter((name) => !isNeeded(name))).toEqual([]);
  });

  it.each(['PATH', 'HOME', 'LC_ALL', 'TMPDIR', 'JAVA_HOME', 'SAGA_AGAIN_MS', 'HEARSAY_WAIT_MS'])(
    'has %s',
    (name) => expect(isNeeded(name)).toBe(true),
  );

  it.each([
    ...['PGSSLMODE', 'PGOPTIONS', 'PGHOST', 'PGUSER', 'PGPASSWORD', 'DATABASE_URL'],
    ...['HTTP_PROXY', 'https_proxy', 'NO_PROXY', 'NODE_USE_ENV_PROXY'],
    ...['NODE_OPTIONS', 'NODE_TLS_REJECT_UNAUTHORIZED', 'DEBUG', 'npm_config_cache'],
    ...['JEST_WORKER_ID', 'JAVA_TOOL_OPTIONS', 'PATHEXT', 'XPATH'],
  ])('lacks %s', (name) => expect(isNeeded(name)).toBe(false));
});
