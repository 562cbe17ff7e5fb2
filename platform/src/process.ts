import { onStop } from './lifecycle.ts';

type Running = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * Runs one service as a process of its own: tells its URL to who started it, on stdout and on the
 * channel between the two, and ends on SIGTERM, SIGINT, or when the starter is gone.
 */
export async function runAsProcess(
  name: string,
  start: (environment: NodeJS.ProcessEnv) => Promise<Running>,
): Promise<void> {
  const { url, stop } = await start(process.env);
  onStop(stop);
  console.info(JSON.stringify({ service: name, url }));
  process.send?.({ url });
}
