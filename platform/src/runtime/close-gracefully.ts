import type { FastifyInstance } from 'fastify';

/** Else a client that keeps its connection would keep a stopping server from its end. */
export function closeGracefully(http: FastifyInstance): void {
  let closing = false;
  http.addHook('preClose', async () => {
    closing = true;
  });
  http.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}
