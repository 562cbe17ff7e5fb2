import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { actionPages } from './action-pages.ts';
import { adminRoutes } from './admin/admin-routes.ts';
import { loginPages } from './login-pages.ts';
import { logoutRoutes } from './logout-routes.ts';
import type { ProviderContext } from './provider-context.ts';
import { json, router, send } from './router.ts';
import { tokenRoutes } from './token-routes.ts';
import { TryLater } from './try-later.ts';

/** Handles a request with a route of this folder, else with oidc-provider. */
export function requestHandler(context: ProviderContext): RequestListener {
  const { issuer, log } = context;
  const { origin, host, protocol, pathname: mount } = new URL(issuer);
  const ownRoutes = router([
    ...loginPages(context),
    ...actionPages(context),
    ...tokenRoutes(context),
    ...logoutRoutes(context),
    ...adminRoutes(context),
  ]);
  const handle = async (req: IncomingMessage, res: ServerResponse) => {
    // oidc-provider builds URLs from these headers, so they never come from the caller.
    req.headers['x-forwarded-host'] = host;
    req.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    const path = req.url ?? '/';
    const url = URL.parse(path, origin);
    // oidc-provider stores the request's parameters, and PostgreSQL rejects NUL.
    if (path.includes('%00')) return send(res, json(400, { error: 'invalid_request' }));
    if (url && (await ownRoutes(req, res, url))) return;
    if (!path.startsWith(`${mount}/`)) return send(res, json(404, { error: 'Not found.' }));
    // oidc-provider matches paths below its mount point, as with Koa's mount.
    req.url = path.slice(mount.length);
    await context.provider().callback()(Object.assign(req, { originalUrl: path }), res);
  };
  return (req, res) => {
    handle(req, res).catch((err: unknown) => {
      if (err instanceof TryLater) {
        const retryAfter = { 'retry-after': String(err.retryAfterSeconds) };
        const error = { error: 'temporarily_unavailable', error_description: err.message };
        return send(res, json(err.status, error, retryAfter));
      }
      log.error({ err }, 'The identity provider failed.');
      if (res.headersSent) res.destroy();
      else send(res, json(500, { error: 'server_error' }));
    });
  };
}
