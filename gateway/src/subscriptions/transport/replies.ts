import { type Message, MessageType, type PingMessage, stringifyMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { hasLevels } from '../../http/check-variables.ts';

/** The longest payload of a ping that its pong repeats, as in the WebSocket protocol. */
const pongBytesMax = 125;
/** What a waiting frame needs in memory besides its text, roughly. */
const frameBytes = 100;

/**
 * Sends the replies to the messages of a client: pongs, acknowledgements and errors. Their unsent bytes
 * are limited, as the client decides how many they are. The messages of subscriptions are limited by
 * their send queues, and count only together with the socket: a slow reader may still send pings.
 */
export class Replies {
  readonly #ws: WebSocket;
  readonly #unsentBytesMax: number;
  readonly #onTooSlow: () => void;
  #unsentBytes = 0;

  /** `onTooSlow` is called instead of sending a reply above the limit. */
  constructor(ws: WebSocket, unsentBytesMax: number, onTooSlow: () => void) {
    this.#ws = ws;
    this.#unsentBytesMax = unsentBytesMax;
    this.#onTooSlow = onTooSlow;
  }

  send(message: Message): void {
    const text = stringifyMessage(message);
    this.#count(Buffer.byteLength(text), (onSent) => this.#ws.send(text, onSent));
  }

  /** Answers a ping of graphql-transport-ws. Leaves out a long payload. */
  pong({ payload }: PingMessage): void {
    const isShort =
      hasLevels(payload, pongBytesMax) &&
      Buffer.byteLength(JSON.stringify(payload ?? null)) <= pongBytesMax;
    this.send({ type: MessageType.Pong, ...(payload && isShort && { payload }) });
  }

  /** Answers a ping of the WebSocket protocol. */
  pongFrame(data: Buffer): void {
    this.#count(data.length, (onSent) => this.#ws.pong(data, false, onSent));
  }

  #count(bytes: number, send: (onSent: () => void) => void): void {
    const max = this.#unsentBytesMax;
    // The callbacks run later than the writes: what a fast client has taken may still be counted.
    if (this.#unsentBytes >= max && this.#ws.bufferedAmount >= max) {
      this.#onTooSlow();
      return;
    }
    const unsent = bytes + frameBytes;
    this.#unsentBytes += unsent;
    send(() => {
      this.#unsentBytes -= unsent;
    });
  }
}
