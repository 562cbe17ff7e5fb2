import type { FastifyInstance } from 'fastify';
import { script, serveFile, style } from './serve-file.ts';

/**
 * Serves GraphiQL at `/explorer` without the internet, which Apollo Sandbox needs. It uses the
 * browser's session, and subscribes over WebSocket.
 */
export function useExplorer(http: FastifyInstance): void {
  const serve = (path: string, type: string, file: URL) => serveFile(http, path, type, file);
  serve('/explorer', 'text/html; charset=utf-8', explorerFile('page.html'));
  serve('/explorer/page.js', script, explorerFile('page.js'));
  serve('/explorer/page.css', style, explorerFile('page.css'));
  serve('/explorer/graphiql.js', script, bundle('graphiql/package.json', 'graphiql.min.js'));
  serve('/explorer/graphiql.css', style, bundle('graphiql/package.json', 'graphiql.min.css'));
  serve('/explorer/react.js', script, bundle('react/package.json', 'umd/react.production.min.js'));
  serve(
    '/explorer/react-dom.js',
    script,
    bundle('react-dom/package.json', 'umd/react-dom.production.min.js'),
  );
  serve('/explorer/graphql-ws.js', script, bundle('graphql-ws', '../umd/graphql-ws.min.js'));
}

function explorerFile(file: string): URL {
  return new URL(`./explorer/${file}`, import.meta.url);
}

/** Locates a browser bundle, which the package does not export, relative to a file that it exports. */
function bundle(exported: string, file: string): URL {
  return new URL(file, import.meta.resolve(exported));
}
