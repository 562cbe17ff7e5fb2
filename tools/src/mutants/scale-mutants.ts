import type { TestedMutant } from './tested-mutant.ts';

const spreading = {
  file: 'ops/system/spread-connections.ts',
  test: 'ops/system/spread-connections.test.ts',
};

/** Faults in how several processes share an address and a database. */
export const scaleMutants: readonly TestedMutant[] = [
  {
    name: 'scale-impatient-migrations',
    description: 'A process ends when the migrations of another take longer than other locks may.',
    file: 'platform/src/service/database.ts',
    from: "    await em.execute('set local lock_timeout = 0');\n",
    to: '',
    test: 'platform/src/service/database.db.test.ts',
  },
  {
    ...spreading,
    name: 'scale-ended-process',
    description: 'A connection ends when the process whose turn it is has ended.',
    from: 'if (!isConnected) continue;',
    to: 'if (!isConnected) return void client.destroy();',
  },
  {
    ...spreading,
    name: 'scale-one-process',
    description: 'All connections lead to the first process.',
    from: 'const first = turn++;',
    to: 'const first = 0 * turn++;',
  },
  {
    ...spreading,
    name: 'scale-open-connection',
    description: 'A client keeps its connection when the process that it leads to has ended.',
    from: "  target.once('close', () => client.destroy());\n",
    to: '',
  },
];
