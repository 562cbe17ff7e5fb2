import { runAsProcess } from '@souk/platform/process';
import { start } from './start.ts';

await runAsProcess('delivery', start);
