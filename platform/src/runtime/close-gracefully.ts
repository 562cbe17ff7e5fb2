import type { FastifyInstance } from 'fastify';

/** Closes kept-alive connections once the server stops: a client that keeps one open would block it. */
export function closeGracefully(http: FastifyInstance): void {
  let closing = false;
  http.addHook('preClose', async () => {
    closing = true;
  });
  http.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
