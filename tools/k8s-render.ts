/** `npm run k8s:render`: writes what the charts render into `k8s/rendered`. */
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { HelmFailed } from './src/k8s/helm.ts';
import { writeRendered } from './src/k8s/rendered.ts';

readArguments({
  command: 'npm run k8s:render',
  about: 'Writes what the charts render for minikube and for production into k8s/rendered.',
});
try {
  for (const path of await writeRendered()) console.info(path);
} catch (error) {
  if (!(error instanceof HelmFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
