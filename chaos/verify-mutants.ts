/** `npm run verify:mutants`: plants faults in the data of a shop, and prints what `verify` says of each. */
import { startTemporarySystem } from '@souk/ops/system/temporary-system';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { dataMutants, refusedFaults } from './src/data-mutants/data-mutants.ts';
import { plant, runMutant } from './src/data-mutants/run-mutant.ts';
import { placeSampleOrders } from './src/data-mutants/sample-orders.ts';

readArguments({
  command: 'npm run verify:mutants',
  about: 'Plants faults in the data of a temporary shop, and prints what verify says of each.',
});
const system = await startTemporarySystem({
  mode: 'embedded',
  hosting: 'one-process',
  durable: false,
});
try {
  const samples = await placeSampleOrders(system.running);
  let seen = 0;
  for (const mutant of dataMutants) {
    const line = await runMutant(system.running, samples, mutant);
    seen += line === null ? 0 : 1;
    console.info(
      `${line === null ? 'NOT SEEN' : 'seen'}  ${mutant.name}: ${line ?? mutant.invariant}`,
    );
  }
  for (const fault of refusedFaults) {
    const refused = await plant(system.running, samples, fault).then(
      async ({ takeBack }) => takeBack().then(() => null),
      (error: Error) => error.message,
    );
    console.info(`refused by the database  ${fault.name}: ${refused ?? 'NOT REFUSED'}`);
    if (refused === null) process.exitCode = 1;
  }
  console.info(`${seen} of ${dataMutants.length} seen`);
  if (seen < dataMutants.length) process.exitCode = 1;
} finally {
  await system.stop();
}
