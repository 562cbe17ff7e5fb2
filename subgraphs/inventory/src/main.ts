import { runAsProcess } from '@souk/platform/runtime/process';
import { start } from './start.ts';

await runAsProcess('inventory', start);
