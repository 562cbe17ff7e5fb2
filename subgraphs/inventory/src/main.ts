import { runAsProcess } from '@souk/platform/process';
import { start } from './start.ts';

await runAsProcess('inventory', start);
