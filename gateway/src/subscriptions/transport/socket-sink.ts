import { MessageType, stringifyMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Sink } from '../stream/message.ts';

/**
 * The way of one subscription through a socket. The text of a message is the same for all clients,
 * so it is put into its frame as it stands: graphql-ws would serialise it anew for each of them.
 */
export function socketSink(ws: WebSocket, id: string, unsentBytesMax: number): Sink {
  const head = `{"id":${JSON.stringify(id)},"type":"${MessageType.Next}","payload":`;
  return {
    next: ({ text }) => {
      const message = `${head}${text}}`;
      if (ws.bufferedAmount >= unsentBytesMax) {
        return new Promise((resolve) => ws.send(message, () => resolve()));
      }
      ws.send(message);
      return;
    },
    end: (errors) => {
      ws.send(stringifyMessage({ id, type: MessageType.Error, payload: [...errors] }));
    },
  };
}
