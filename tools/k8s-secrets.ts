/** `npm run k8s:secrets`: completes the Secret that Vault in development mode reads at its start. */
import { text } from 'node:stream/consumers';
import { readArguments } from '@souk/platform/runtime/read-arguments';
import { completedSecret } from './src/k8s/completed-secret.ts';

readArguments({
  command: 'npm run k8s:secrets',
  about: 'Reads the Secret vault-dev as JSON, or nothing, and prints it with all that was missing.',
  examples: { '< /dev/null': 'print a new one' },
});
console.info(completedSecret(await text(process.stdin)));
