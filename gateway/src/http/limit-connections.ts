import type { Server } from 'node:http';
import type { FormatError } from '../ports.ts';
import type { TrustProxy } from './client-address.ts';
import { answerAndClose, tooManyConnections } from './client-error.ts';
import { OpenCounter } from './open-counter.ts';
import type { HttpSettings } from './settings.ts';

/**
 * Limits the open connections, in total and for each address. Those of a trusted proxy count only in
 * total. Above the total nothing is answered, as even an answer needs a connection.
 */
export function limitConnections(
  server: Server,
  { connectionsMax, connectionsPerAddress }: HttpSettings,
  trustProxy: TrustProxy,
  formatError: FormatError,
): void {
  const open = new OpenCounter();
  server.maxConnections = connectionsMax;
  server.on('drop', () => formatError(tooManyConnections()));
  server.prependListener('connection', (socket) => {
    const { remoteAddress = '' } = socket;
    if (trustProxy(remoteAddress, 0)) return;
    const release = open.acquire(remoteAddress, connectionsPerAddress);
    if (release) socket.once('close', release);
    else answerAndClose(socket, tooManyConnections(), formatError);
  });
}
