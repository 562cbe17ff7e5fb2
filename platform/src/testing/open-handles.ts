import { createHook } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** The handles that keep a process running, by Node's names of their types. Requests end by themselves. */
const kinds: Readonly<Record<string, string>> = {
  TCPWRAP: 'connection',
  TCPSERVERWRAP: 'server',
  PIPEWRAP: 'pipe',
  PIPESERVERWRAP: 'server on a pipe',
  PROCESSWRAP: 'child process',
  Timeout: 'timer',
  WORKER: 'thread',
  FSEVENTWRAP: 'watched file',
  STATWATCHER: 'watched file',
};

/** What Node's handles and timers have in common. False when it is closed, or does not matter. */
type Handle = { readonly hasRef?: () => boolean };

const checkEveryMs = 50;
/** Sockets close some time after their `close` was called, on a slow machine late. */
const checksMax = 100;

/** Node opens them at their first use, which may be in a test, and they stay open. */
const standardStreams = () => [process.stdin, process.stdout, process.stderr];

/** Records the handles that are opened from now on. */
export function recordHandles(): HandleRecord {
  standardStreams();
  return new HandleRecord();
}

class HandleRecord {
  readonly #opened = new Map<number, { readonly kind: string; readonly handle: WeakRef<object> }>();
  /** False once it only waits, which takes timers of its own. */
  #records = true;
  readonly #hook = createHook({
    init: (id, type, _, handle) => {
      const kind = kinds[type];
      if (kind && this.#records) this.#opened.set(id, { kind, handle: new WeakRef(handle) });
    },
    destroy: (id) => void this.#opened.delete(id),
    // There are very many, and none keeps a process running.
    trackPromises: false,
  }).enable();

  /** Ends the recording. Returns what stays open: `2 timers`, `1 server`. */
  async left(): Promise<string[]> {
    this.#records = false;
    let open: string[] = [];
    for (let checks = 0; checks < checksMax; checks += 1) {
      open = [...this.#opened.values()].flatMap(({ kind, handle }) =>
        isOpen(handle.deref()) ? [kind] : [],
      );
      if (open.length === 0) break;
      await sleep(checkEveryMs);
    }
    this.#hook.disable();
    return countsOf(open);
  }
}

function isOpen(handle: Handle | undefined): boolean {
  return handle?.hasRef?.() ?? false;
}

function countsOf(found: readonly string[]): string[] {
  return [...Map.groupBy(found, (kind) => kind)].map(
    ([kind, { length }]) => `${length} ${kind}${length > 1 ? 's' : ''}`,
  );
}
