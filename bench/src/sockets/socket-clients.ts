import { WebSocket } from 'ws';

const query = 'subscription { stockChanged(productIds: ["a"]) { cursor total } }';
const atOnce = 100;
const nothingExpected = { count: Number.POSITIVE_INFINITY, resolve: () => {} };

/** Many sockets of one server, each with one subscription, and what they have received. */
export class SocketClients {
  readonly #sockets: WebSocket[] = [];
  /** The totals that each socket has received, in order. */
  readonly received: number[][] = [];
  /** The latest message as it arrived. */
  lastText = '';
  #arrived = 0;
  #expected = nothingExpected;

  /** Opens more sockets. Resolves when each is connected, and has sent its subscription. */
  async open(url: string, count: number): Promise<void> {
    const address = url.replace('http:', 'ws:');
    for (let left = count; left > 0; left -= atOnce)
      await Promise.all(
        Array.from({ length: Math.min(left, atOnce) }, () => this.#openOne(address)),
      );
  }

  /** Resolves when this many messages have arrived since it last resolved. */
  arrived(count: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#arrived -= count;
        this.#expected = nothingExpected;
        resolve();
      };
      if (this.#arrived >= count) done();
      else this.#expected = { count, resolve: done };
    });
  }

  close(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  #openOne(address: string): Promise<void> {
    const socket = new WebSocket(address, ['graphql-transport-ws'], { perMessageDeflate: false });
    const totals: number[] = [];
    this.#sockets.push(socket);
    this.received.push(totals);
    socket.on('message', (data: Buffer) => this.#take(String(data), totals, socket));
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('open', () => {
        socket.send('{"type":"connection_init"}');
        resolve();
      });
    });
  }

  #take(text: string, totals: number[], socket: WebSocket): void {
    if (text === '{"type":"connection_ack"}') {
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
      return;
    }
    const total = /"total":(\d+)/.exec(text)?.[1];
    if (total === undefined) throw new Error(`The server sent: ${text}`);
    this.lastText = text;
    totals.push(Number(total));
    this.#arrived += 1;
    if (this.#arrived >= this.#expected.count) this.#expected.resolve();
  }
}
