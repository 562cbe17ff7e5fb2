import { once } from 'node:events';
import { type ClientOptions, WebSocket } from 'ws';

/** A WebSocket that says just what a test wants. */
export class RawSocket {
  readonly closed: Promise<number>;
  readonly #ws: WebSocket;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into messages of any shape
  readonly #come: any[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: tests look into messages of any shape
  readonly #wanted: ((message: any) => void)[] = [];

  constructor(url: string, options: ClientOptions = {}, protocols = ['graphql-transport-ws']) {
    this.#ws = new WebSocket(url.replace('http:', 'ws:'), protocols, options);
    this.closed = new Promise((resolve) => this.#ws.on('close', resolve));
    this.#ws.on('error', () => {});
    this.#ws.on('message', (data) => {
      const message = JSON.parse(data.toString());
      const wanted = this.#wanted.shift();
      if (wanted) wanted(message);
      else this.#come.push(message);
    });
  }

  /** Resolves with the HTTP status when the server says no to the upgrade. */
  get turnedAway(): Promise<number> {
    return new Promise((resolve) =>
      this.#ws.on('unexpected-response', (_, { statusCode = 0 }) => resolve(statusCode)),
    );
  }

  async say(...messages: (object | string | Buffer)[]): Promise<void> {
    if (this.#ws.readyState === WebSocket.CONNECTING) await once(this.#ws, 'open');
    for (const message of messages) {
      const isRaw = typeof message === 'string' || Buffer.isBuffer(message);
      this.#ws.send(isRaw ? message : JSON.stringify(message));
    }
  }

  hear() {
    const message = this.#come.shift();
    if (message) return Promise.resolve(message);
    return new Promise((resolve) => this.#wanted.push(resolve));
  }

  /** Resolves when the server asks whether anybody is there. It was told by then. */
  pinged(): Promise<unknown> {
    return once(this.#ws, 'ping');
  }

  leave(): void {
    this.#ws.terminate();
  }
}
