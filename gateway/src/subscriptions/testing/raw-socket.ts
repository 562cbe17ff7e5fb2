import { once } from 'node:events';
import type { Socket } from 'node:net';
import { type ClientOptions, WebSocket } from 'ws';

/** A WebSocket that sends exactly what a test gives it. */
export class RawSocket {
  readonly closed: Promise<number>;
  /** Resolves with the reason of the close frame. */
  readonly closeReason: Promise<string>;
  readonly #ws: WebSocket;
  // biome-ignore lint/suspicious/noExplicitAny: tests read messages of any shape
  readonly #received: any[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: tests read messages of any shape
  readonly #waiting: ((message: any) => void)[] = [];

  constructor(url: string, options: ClientOptions = {}, protocols = ['graphql-transport-ws']) {
    this.#ws = new WebSocket(url.replace('http:', 'ws:'), protocols, options);
    this.closed = new Promise((resolve) => this.#ws.on('close', resolve));
    this.closeReason = new Promise((resolve) =>
      this.#ws.on('close', (_, reason) => resolve(reason.toString())),
    );
    this.#ws.on('error', () => {});
    this.#ws.on('message', (data) => {
      const message = JSON.parse(data.toString());
      const resolve = this.#waiting.shift();
      if (resolve) resolve(message);
      else this.#received.push(message);
    });
  }

  /** Resolves with the HTTP status when the server refuses the upgrade. */
  get rejection(): Promise<number> {
    return new Promise((resolve) =>
      this.#ws.on('unexpected-response', (_, { statusCode = 0 }) => resolve(statusCode)),
    );
  }

  async send(...messages: (object | string | Buffer)[]): Promise<void> {
    if (this.#ws.readyState === WebSocket.CONNECTING) await once(this.#ws, 'open');
    for (const message of messages) {
      const isRaw = typeof message === 'string' || Buffer.isBuffer(message);
      const data = isRaw ? message : JSON.stringify(message);
      await new Promise((resolve) => this.#ws.send(data, resolve));
    }
  }

  /** Sends bytes that need not be a frame of the protocol. */
  async sendBytes(bytes: readonly number[]): Promise<void> {
    if (this.#ws.readyState === WebSocket.CONNECTING) await once(this.#ws, 'open');
    (Reflect.get(this.#ws, '_socket') as Socket).write(Buffer.from(bytes));
  }

  receive() {
    const message = this.#received.shift();
    if (message) return Promise.resolve(message);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Sends a ping of the WebSocket protocol. */
  async ping(data: Buffer): Promise<void> {
    if (this.#ws.readyState === WebSocket.CONNECTING) await once(this.#ws, 'open');
    await new Promise((resolve) => this.#ws.ping(data, true, resolve));
  }

  /** Stops reading from the connection until `resume`. */
  pause(): void {
    this.#ws.pause();
  }

  resume(): void {
    this.#ws.resume();
  }

  /** Resolves at the next ping of the server. The pong has been sent by then. */
  pinged(): Promise<unknown> {
    return once(this.#ws, 'ping');
  }

  disconnect(): void {
    this.#ws.terminate();
  }
}
