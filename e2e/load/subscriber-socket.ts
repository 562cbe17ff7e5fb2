import { once } from 'node:events';

type Frame = { readonly type: string; readonly id?: string; readonly payload?: unknown };

/** One socket with many subscriptions to the same thing, and what each of them was told. */
export class Audience {
  readonly told: unknown[][];
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket, size: number) {
    this.#socket = socket;
    this.told = Array.from({ length: size }, () => []);
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(data)));
  }

  /** Connects as nobody in particular, and subscribes `size` times. */
  static async of(gatewayUrl: string, size: number, payload: object): Promise<Audience> {
    const url = `${gatewayUrl.replace(/^http/, 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws');
    const audience = new Audience(socket, size);
    await once(socket, 'open');
    const acknowledged = once(socket, 'message');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await acknowledged;
    for (let id = 0; id < size; id += 1) {
      socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }));
    }
    return audience;
  }

  /** Resolves when each has been told so many things. */
  async heard(things: number): Promise<void> {
    while (this.told.some(({ length }) => length < things)) await once(this.#socket, 'message');
  }

  async leave(): Promise<void> {
    const closed = once(this.#socket, 'close');
    this.#socket.close();
    await closed;
  }

  #take({ type, id, payload }: Frame): void {
    if (type === 'next' || type === 'error') this.told[Number(id)]?.push(payload);
  }
}
