import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { addHealth, type Health } from './health.ts';

/** Where a service listens for probes and Prometheus. */
export type ManagementSettings = {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
};

type ManagementServer = { readonly url: string; readonly stop: () => Promise<void> };

const methods = ['GET', 'HEAD'];
const paths = ['/health', '/ready', '/metrics'];

/**
 * Serves `/health`, `/ready` and `/metrics` on a port of its own, which the clients of the service need
 * not reach. `stop` closes all connections at once.
 */
export async function startManagementServer(
  { host, port }: ManagementSettings,
  health: Health,
): Promise<ManagementServer> {
  const http = Fastify({
    forceCloseConnections: true,
    frameworkErrors: (_, request, reply) => rejectUnknown(request, reply),
  });
  // Before the body is parsed: a request that has one gets the same answer.
  http.addHook('onRequest', async (request, reply) => {
    if (request.is404) return rejectUnknown(request, reply);
  });
  addHealth(http, health);
  const url = await http.listen({ host, port });
  return { url, stop: () => http.close() };
}

/** Answers 405 to a method that a known path does not have, else 404. */
function rejectUnknown({ url, method }: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [path = ''] = url.split('?');
  if (paths.includes(path) && !methods.includes(method)) {
    reply.status(405).header('allow', methods.join(', '));
    return reply.send({ message: 'Method not allowed. Use GET or HEAD.' });
  }
  return reply.status(404).send({ message: `Not found. The paths are ${paths.join(', ')}.` });
}
