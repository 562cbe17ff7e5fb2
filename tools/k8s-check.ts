/** `npm run k8s:check`: checks charts and manifests without a cluster. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { check, parts } from './src/k8s/check.ts';

const { positionals, values } = readArguments({
  command: 'npm run k8s:check',
  about: 'Checks the charts and what they render, without a cluster and offline.',
  forms: {
    '[lint]': 'Helm accepts each chart, with each file of values and each switch',
    '[schema]': 'no object has an unknown field, a wrong type or a missing field',
    '[policy]': 'the rules about pods, names, network and rollouts hold',
    '[drift]': 'k8s/rendered is up to date, and the map of services is that of the code',
  },
  options: {
    'crd-schemas': {
      type: 'string',
      value: 'folder',
      about: 'the schemas of custom resources, else CRD_SCHEMAS; without them these are skipped',
    },
  },
});
const chosen = parts.filter((part) => positionals.length === 0 || part === positionals[0]);
const crdSchemas = values['crd-schemas'] ?? process.env.CRD_SCHEMAS;
for (const part of chosen) {
  const { problems, notes } = await check(part, { crdSchemas });
  for (const note of notes) console.info(note.startsWith('skipped: ') ? note : `${part}: ${note}`);
  for (const problem of problems) console.error(`${part}: ${problem}`);
  console.info(
    `${part}: ${problems.length === 0 ? 'nothing is wrong' : `${problems.length} problems`}`,
  );
  if (problems.length > 0) process.exitCode = 1;
}
