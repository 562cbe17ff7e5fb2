import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** CPU time since the start of a process, and its memory. */
export type Usage = { readonly cpuMs: number; readonly rssMb: number };

/** A process that answers each message with one of its own. */
export type ServerProcess<Started> = {
  readonly started: Started;
  readonly ask: <Answer>(message: object) => Promise<Answer>;
};

/** Starts a module in a process of its own, which ends with `stack`. `request` is its first message, `started` the answer. */
export async function startProcess<Started>(
  stack: DisposableStack,
  module: string,
  request: object,
  { execArgv = [], variables = {} }: ProcessOptions = {},
): Promise<ServerProcess<Started>> {
  const fixed = { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' };
  const child = fork(module, {
    execArgv: [...execArgv],
    env: { ...process.env, ...fixed, ...variables },
  });
  stack.defer(() => child.kill());
  const ask = async (message: object) => {
    const answer = messageOf(child);
    child.send(message);
    return answer;
  };
  return { started: await ask(request), ask };
}

type ProcessOptions = {
  /** Options of Node. */
  readonly execArgv?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
};

/** The next message of a process. Rejects when it ends. */
async function messageOf(child: ChildProcess) {
  const received = new AbortController();
  const { signal } = received;
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('The process has ended.');
  });
  // It is aborted when the message is there.
  ended.catch(() => {});
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), ended]);
    return message;
  } finally {
    received.abort();
  }
}

/** The usage of this process. */
export function usageHere(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1_000, rssMb: process.memoryUsage().rss / 2 ** 20 };
}
