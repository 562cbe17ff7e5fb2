import { runAsProcess } from '@souk/platform/process';
import { readGatewayConfig } from './config.ts';
import { start } from './start.ts';

await runAsProcess('gateway', (environment) => start(readGatewayConfig(environment)));
