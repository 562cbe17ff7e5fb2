/**
 * `npm run rehearse:update`: updates a shop of an earlier version process by process while orders are placed and
 * followed live, goes back to that version without undoing its migrations, and checks that nothing is lost.
 *
 * Ctrl-C ends it with all that it has started.
 */

import { rm } from 'node:fs/promises';
import { ownRoot } from '@souk/ops/system/host';
import type { Replica } from '@souk/ops/system/replicas';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { rehearse } from './src/rehearsals/rehearse.ts';
import { earlierVersion } from './src/rehearsals/update/earlier-version.ts';
import { rollUpdate } from './src/rehearsals/update/roll-update.ts';
import { replicaCount, type Version } from './src/rehearsals/update/update-steps.ts';

const print = (line: string) => console.info(line);

const { values } = readArguments({
  command: 'npm run rehearse:update',
  about:
    'Updates a shop of an earlier version process by process, and back, while orders are placed.',
  options: {
    from: {
      type: 'string',
      value: 'revision',
      about: 'the version before; by default the last commit that differs from the working tree',
    },
  },
});
await rehearse(async () => {
  const { root } = await earlierVersion(values.from, print);
  const chosen = new Map<Replica, Version>();
  return {
    settings: {
      replicas: replicaCount,
      codeOf: (name) => (chosen.get(name) === 'new' ? ownRoot : root),
    },
    close: () => rm(root, { recursive: true, force: true }),
    inject: (system, load) => {
      const choose = (name: Replica, version: Version) => void chosen.set(name, version);
      return rollUpdate({ system, load, choose, print });
    },
  };
});
