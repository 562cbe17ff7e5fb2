import { CloseCode, type Message, MessageType, parseMessage, stringifyMessage } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { closeCodeFor } from './close-code.ts';
import { admit, type Guest, type Knock, withToken } from './connection.ts';
import type { Connections } from './connections.ts';
import { SocketSubscriptions } from './socket-subscriptions.ts';
import type { House } from './transport-context.ts';

/** One WebSocket in the GraphQL over WebSocket protocol (`graphql-transport-ws`). */
export class Socket {
  readonly #ws: WebSocket;
  readonly #knock: Knock;
  readonly #house: House;
  readonly #connections: Connections;
  readonly #subscriptions: SocketSubscriptions;
  readonly #initTimer: NodeJS.Timeout;
  readonly #stopBeating: () => void;
  #guest: Guest | undefined;
  #wasInitialised = false;
  #isAlive = true;

  constructor(ws: WebSocket, knock: Knock, house: House, connections: Connections) {
    this.#ws = ws;
    this.#knock = knock;
    this.#house = house;
    this.#connections = connections;
    this.#subscriptions = new SocketSubscriptions(ws, house);
    const tooLate = () => ws.close(CloseCode.ConnectionInitialisationTimeout);
    this.#initTimer = setTimeout(tooLate, house.settings.initMs);
    this.#stopBeating = house.heartbeat.add(() => this.#beat());
    ws.on('message', (data, isBinary) => this.#take(isBinary ? null : messageIn(data)));
    ws.on('pong', () => {
      this.#isAlive = true;
    });
    ws.on('close', () => this.#leave());
    // What breaks a connection closes it as well.
    ws.on('error', () => {});
  }

  #take(message: Message | null): void {
    switch (message?.type) {
      case MessageType.ConnectionInit:
        void this.#initialise(message.payload?.authorization);
        break;
      case MessageType.Ping:
        this.#send({ ...message, type: MessageType.Pong });
        break;
      case MessageType.Pong:
        break;
      case MessageType.Subscribe:
        if (this.#guest) this.#subscriptions.open(message, this.#guest);
        else this.#ws.close(CloseCode.Unauthorized);
        break;
      case MessageType.Complete:
        this.#subscriptions.end(message.id);
        break;
      default:
        this.#ws.close(CloseCode.BadRequest);
    }
  }

  async #initialise(authorization: unknown): Promise<void> {
    const isFirst = !this.#wasInitialised;
    this.#wasInitialised = true;
    clearTimeout(this.#initTimer);
    try {
      if (isFirst) await this.#letIn(authorization);
      else this.#ws.close(CloseCode.TooManyInitialisationRequests);
    } catch (error) {
      this.#ws.close(closeCodeFor(error));
    }
  }

  async #letIn(authorization: unknown): Promise<void> {
    const knock = withToken(this.#knock, authorization);
    const onExpired = () => this.#expire();
    this.#guest = await admit(knock, this.#house, this.#connections, onExpired);
    // Who left meanwhile could not be seen off yet.
    if (this.#ws.readyState !== this.#ws.OPEN) this.#leave();
    else this.#send({ type: MessageType.ConnectionAck });
  }

  #send(message: Message): void {
    this.#ws.send(stringifyMessage(message));
  }

  /** The code tells the client to log in anew, and to come back with all that it had. */
  #expire(): void {
    this.#subscriptions.endAll('expired');
    this.#ws.close(CloseCode.Forbidden);
  }

  #beat(): void {
    if (!this.#isAlive) this.#ws.terminate();
    this.#isAlive = false;
    this.#ws.ping();
  }

  #leave(): void {
    clearTimeout(this.#initTimer);
    this.#stopBeating();
    this.#subscriptions.endAll('client');
    this.#guest?.leave();
    this.#guest = undefined;
  }
}

function messageIn(data: RawData): Message | null {
  try {
    return parseMessage(data.toString());
  } catch {
    return null;
  }
}
