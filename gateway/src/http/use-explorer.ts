import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** Everything comes from here; GraphiQL and its editor set styles on elements. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves GraphiQL at `/explorer`, from this machine alone: Apollo Sandbox needs the internet. It
 * works with the browser's session, and subscribes over WebSocket.
 */
export function useExplorer(http: FastifyInstance): void {
  const serve = (path: string, type: string, file: URL) =>
    http.get(path, async (_, reply) =>
      reply.type(type).header('content-security-policy', policy).send(createReadStream(file)),
    );
  const script = 'text/javascript; charset=utf-8';
  const style = 'text/css; charset=utf-8';
  serve('/explorer', 'text/html; charset=utf-8', own('page.html'));
  serve('/explorer/page.js', script, own('page.js'));
  serve('/explorer/page.css', style, own('page.css'));
  serve('/explorer/graphiql.js', script, packaged('graphiql/package.json', 'graphiql.min.js'));
  serve('/explorer/graphiql.css', style, packaged('graphiql/package.json', 'graphiql.min.css'));
  serve(
    '/explorer/react.js',
    script,
    packaged('react/package.json', 'umd/react.production.min.js'),
  );
  serve(
    '/explorer/react-dom.js',
    script,
    packaged('react-dom/package.json', 'umd/react-dom.production.min.js'),
  );
  serve('/explorer/graphql-ws.js', script, packaged('graphql-ws', '../umd/graphql-ws.min.js'));
}

function own(file: string): URL {
  return new URL(`./explorer/${file}`, import.meta.url);
}

/** The bundles for browsers are in no `exports`; the way leads over a file that is. */
function packaged(exported: string, file: string): URL {
  return new URL(file, import.meta.resolve(exported));
}
