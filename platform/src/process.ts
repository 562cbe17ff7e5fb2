import { onStop } from './lifecycle.ts';
import type { Running } from './subgraph.ts';

/** Runs one service as a process of its own: says its URL on stdout, ends on SIGTERM. */
export async function runAsProcess(
  name: string,
  start: (environment: NodeJS.ProcessEnv) => Promise<Running>,
): Promise<void> {
  const { url, stop } = await start(process.env);
  onStop(stop);
  console.info(JSON.stringify({ service: name, url }));
}
