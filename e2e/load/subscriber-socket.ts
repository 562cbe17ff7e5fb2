import { once } from 'node:events';

type Frame = { readonly type: string; readonly id?: string; readonly payload?: unknown };

/** A WebSocket with many equal subscriptions, and the messages of each. */
export class SubscriberSocket {
  readonly messages: unknown[][];
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket, size: number) {
    this.#socket = socket;
    this.messages = Array.from({ length: size }, () => []);
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(data)));
  }

  /** Connects anonymously, and subscribes `size` times. */
  static async open(gatewayUrl: string, size: number, payload: object): Promise<SubscriberSocket> {
    const url = `${gatewayUrl.replace(/^http/, 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws');
    const opened = new SubscriberSocket(socket, size);
    await once(socket, 'open');
    const acknowledged = once(socket, 'message');
    socket.send(JSON.stringify({ type: 'connection_init' }));
    await acknowledged;
    for (let id = 0; id < size; id += 1) {
      socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload }));
    }
    return opened;
  }

  /** Resolves when each subscription has received `count` messages. */
  async received(count: number): Promise<void> {
    while (this.messages.some(({ length }) => length < count)) await once(this.#socket, 'message');
  }

  async close(): Promise<void> {
    const closed = once(this.#socket, 'close');
    this.#socket.close();
    await closed;
  }

  #receive({ type, id, payload }: Frame): void {
    if (type === 'next' || type === 'error') this.messages[Number(id)]?.push(payload);
  }
}
