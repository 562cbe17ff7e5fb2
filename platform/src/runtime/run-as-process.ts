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
  process.once('disconnect', giveUp);
  // It may be gone since before there was anybody to hear of it.
  if (process.connected === false) giveUp();
  const { url, stop } = await start(process.env);
  process.off('disconnect', giveUp);
  onStop(stop);
  console.info(JSON.stringify({ service: name, url }));
  process.send?.({ url });
}

/** Who is not ready has nothing to bring to an end. */
function giveUp(): never {
  process.exit(1);
}
