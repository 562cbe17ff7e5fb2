import { runAsProcess } from '@souk/platform/runtime/run-as-process';
import { start } from './start.ts';

await runAsProcess('web', start);
