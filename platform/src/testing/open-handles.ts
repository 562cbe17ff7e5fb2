import { setTimeout as sleep } from 'node:timers/promises';

/** The kinds of handles that keep a process running, as Node names them. Requests end by themselves. */
const kinds: Readonly<Record<string, string>> = {
  TCPSocketWrap: 'connection',
  TCPServerWrap: 'server',
  PipeWrap: 'pipe',
  PipeServerWrap: 'server on a pipe',
  ProcessWrap: 'child process',
  Timeout: 'timer',
  MessagePort: 'thread',
  FSEventWrap: 'watched file',
  StatWatcher: 'watched file',
};

export type OpenHandles = ReadonlyMap<string, number>;

const checkEveryMs = 50;
/** Sockets close some time after their `close` was called, on a slow machine late. */
const checksMax = 200;

/** Counts the handles of this process that keep it running, by kind. */
export function openHandles(): OpenHandles {
  const found = process.getActiveResourcesInfo().flatMap((name) => kinds[name] ?? []);
  return new Map([...Map.groupBy(found, (kind) => kind)].map(([kind, all]) => [kind, all.length]));
}

/** Waits until all handles opened since `before` are closed. Returns those that stay open. */
export async function handlesLeft(before: OpenHandles): Promise<string[]> {
  for (let checks = 0; ; checks += 1) {
    const left = [...openHandles()].flatMap(([kind, count]) => {
      const more = count - (before.get(kind) ?? 0);
      return more > 0 ? [`${more} ${kind}${more > 1 ? 's' : ''}`] : [];
    });
    if (left.length === 0 || checks === checksMax) return left;
    await sleep(checkEveryMs);
  }
}
