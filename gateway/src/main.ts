import { onStop } from '@souk/platform/lifecycle';
import { readGatewayConfig } from './config.ts';
import { start } from './start.ts';

const { url, stop } = await start(readGatewayConfig());
onStop(stop);
console.info(`gateway: ${url}/graphql`);
