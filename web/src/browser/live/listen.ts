import type { Connection, TabMessage, Want } from './want.ts';

/** How often a tab repeats what it wants. */
const repeatMs = 20_000;

export type Listener = {
  readonly onValue: (value: unknown) => void;
  readonly onConnection: (connection: Connection) => void;
};

/** One for all listeners of this tab. */
let tabs: Tabs | undefined;

/**
 * Listens to a subscription. One tab of the browser holds the connection for all; when it is closed, the next one
 * takes over, and goes on after the last message. Returns a function that ends it.
 */
export function listen(want: Want, listener: Listener): () => void {
  tabs ??= new Tabs();
  return tabs.add(want, listener);
}

/** The tabs of this browser, as one of them sees them. */
class Tabs {
  readonly #channel = new BroadcastChannel('souk-live');
  readonly #listeners = new Map<Listener, Want>();
  /** Set in the tab that holds the connection. */
  #take: ((want: Want) => void) | undefined;

  constructor() {
    this.#channel.onmessage = ({ data }: MessageEvent<TabMessage>) => this.#receive(data);
    setInterval(() => this.#repeatWants(), repeatMs);
    addEventListener('pageshow', () => this.#repeatWants());
    void this.#holdWhenFree();
  }

  add(want: Want, listener: Listener): () => void {
    this.#listeners.set(listener, want);
    this.#want(want);
    return () => this.#listeners.delete(listener);
  }

  /** The lock is held until the tab is closed. Then the browser gives it to the next tab that waits. */
  async #holdWhenFree(): Promise<void> {
    await navigator.locks.request('souk-live', async () => {
      const { holdConnection } = await import('./hold-connection.ts');
      this.#take = holdConnection((message) => {
        this.#channel.postMessage(message);
        this.#receive(message);
      });
      this.#repeatWants();
      this.#channel.postMessage({ kind: 'ask-wants' } satisfies TabMessage);
      await new Promise<never>(() => {});
    });
  }

  #receive(message: TabMessage): void {
    if (message.kind === 'want') this.#take?.(message.want);
    else if (message.kind === 'ask-wants') this.#repeatWants();
    else this.#deliver(message);
  }

  #deliver(message: Extract<TabMessage, { key: string }>): void {
    for (const [listener, { key }] of this.#listeners) {
      if (key !== message.key) continue;
      if (message.kind === 'value') listener.onValue(message.value);
      else listener.onConnection(message.connection);
    }
  }

  #repeatWants(): void {
    for (const want of this.#listeners.values()) this.#want(want);
  }

  #want(want: Want): void {
    if (this.#take) this.#take(want);
    else this.#channel.postMessage({ kind: 'want', want } satisfies TabMessage);
  }
}
