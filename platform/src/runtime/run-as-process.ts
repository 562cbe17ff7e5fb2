import { WrongConfiguration } from './config.ts';
import { ignoreOutputErrors } from './ignore-output-errors.ts';
import { countLinesDroppedByParent } from './log/log-destinations.ts';
import { readArguments } from './read-arguments.ts';

type Running = {
  readonly url: string;
  readonly managementUrl: string;
  readonly stop: () => Promise<void>;
};

/**
 * Runs one service as a process of its own: reports its URLs on stdout, and to its parent on
 * the channel between the two, and stops on SIGTERM, SIGINT, or when the parent is gone.
 */
export async function runAsProcess(
  name: string,
  start: (environment: NodeJS.ProcessEnv) => Promise<Running>,
): Promise<void> {
  readArguments({
    command: `npm start --workspace @souk/${name}`,
    about: `Starts ${name} alone. The environment holds its settings: docs/operations.md lists them.`,
  });
  await runService(name, start);
}

/** As `runAsProcess`, for a program that has read its arguments. */
export async function runService(
  name: string,
  start: (environment: NodeJS.ProcessEnv) => Promise<Running>,
): Promise<void> {
  ignoreOutputErrors();
  process.once('disconnect', exit);
  // The parent may have gone before this process could listen for it.
  if (process.connected === false) exit();
  const { url, managementUrl, stop } = await startOrExit(start);
  process.off('disconnect', exit);
  stopOnSignal(stop);
  countLinesDroppedByParent();
  const time = new Date().toISOString();
  const fields = { level: 'info', time, service: name, url, managementUrl };
  console.info(JSON.stringify({ ...fields, msg: 'service ready' }));
  process.send?.({ url });
}

/** Prints the mistakes of a configuration without a stack: whoever sets it does not read the code. */
async function startOrExit(start: (environment: NodeJS.ProcessEnv) => Promise<Running>) {
  try {
    return await start(process.env);
  } catch (fault) {
    if (!(fault instanceof WrongConfiguration)) throw fault;
    console.error(fault.message);
    exit();
  }
}

/** Exits at once: a process that is still starting has nothing to finish. */
function exit(): never {
  process.exit(1);
}

/** Stops once, at the first signal or when the parent is gone. A failed stop exits with 1. */
function stopOnSignal(stop: () => Promise<void>): void {
  const stopAndLeave = async () => {
    await stop();
    // The channel to the parent would keep the process alive.
    if (process.connected) process.disconnect();
  };
  let stopping = false;
  const stopOnce = () => {
    if (stopping) return;
    stopping = true;
    stopAndLeave().catch((fault: unknown) => {
      console.error(fault);
      exit();
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(signal, stopOnce);
}
