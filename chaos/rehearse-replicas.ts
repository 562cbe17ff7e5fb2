/**
 * `npm run rehearse:replicas`: runs each service three times and kills processes of all of them while orders are placed
 * and followed live, and checks that nothing is lost.
 *
 * Ctrl-C ends it with all that it has started.
 */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { killEachReplica, replicaCount } from './src/rehearsals/kill-each-replica.ts';
import { rehearse } from './src/rehearsals/rehearse.ts';

readArguments({
  command: 'npm run rehearse:replicas',
  about: 'Kills processes of services that run three times each while orders are placed.',
});
await rehearse(() => ({
  settings: { replicas: replicaCount },
  inject: (system, load) => killEachReplica(system, load, (line) => console.info(line)),
}));
