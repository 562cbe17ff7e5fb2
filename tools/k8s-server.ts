/** `npm run k8s:server`: applies what the charts render to a real API server of Kubernetes, without nodes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { CannotBuild, controlPlane } from './src/k8s/server/build.ts';
import { kubectlAt } from './src/k8s/server/kubectl.ts';
import { startServer } from './src/k8s/server/start.ts';
import { tryManifests } from './src/k8s/server/try-manifests.ts';

const { values } = readArguments({
  command: 'npm run k8s:server',
  about: 'Builds an API server of Kubernetes, and applies everything that the charts render to it.',
  options: {
    'crd-schemas': {
      type: 'string',
      value: 'folder',
      about:
        'the schemas of custom resources, else CRD_SCHEMAS; without them their fields are not checked',
    },
    'or-skip': {
      type: 'boolean',
      default: false,
      about: 'without Go or its modules, say so and succeed',
    },
  },
});
const crdSchemas = values['crd-schemas'] ?? process.env.CRD_SCHEMAS;
const print = (line: string) => console.info(line);

async function run(): Promise<void> {
  const programs = await controlPlane(print);
  const folder = await mkdtemp(join(tmpdir(), 'souk-k8s-'));
  try {
    const server = await startServer(programs, folder);
    try {
      await tryManifests(kubectlAt(server.kubeconfig), crdSchemas, ({ name, ok, seen }) => {
        print(`${ok ? 'ok    ' : 'FAILED'} ${name}: ${seen}`);
        if (!ok) process.exitCode = 1;
      });
    } finally {
      await server.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await run();
} catch (error) {
  if (!(error instanceof CannotBuild)) throw error;
  if (values['or-skip']) print(`skipped: the API server (${error.message.split('\n')[0]})`);
  else {
    console.error(error.message);
    process.exitCode = 1;
  }
}
