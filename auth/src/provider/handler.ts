import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { adminRoutes } from './admin/routes.ts';
import type { Identity } from './identity.ts';
import { loginPages } from './login-pages.ts';
import { logoutRoutes } from './logout.ts';
import { tokenRoutes } from './token-routes.ts';
import { json, router, send } from './web.ts';

/** Answers a request: by a route of our own, else by oidc-provider. */
export function handlerOf(identity: Identity): RequestListener {
  const { issuer, log } = identity;
  const { origin, host, protocol, pathname: mount } = new URL(issuer);
  const ours = router([
    ...loginPages(identity),
    ...tokenRoutes(identity),
    ...logoutRoutes(identity),
    ...adminRoutes(identity),
  ]);
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    // The public address, whichever one was asked: no link is ever made from a caller's header.
    req.headers['x-forwarded-host'] = host;
    req.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    const path = req.url ?? '/';
    const url = URL.parse(path, origin);
    // What a question holds is kept until its answer, and no database text can hold a NUL.
    if (path.includes('%00')) return send(res, json(400, { error: 'invalid_request' }));
    if (url && (await ours(req, res, url))) return;
    if (!path.startsWith(`${mount}/`)) return send(res, json(404, { error: 'Not found.' }));
    // As a mount would do it: oidc-provider matches what comes after its own path.
    req.url = path.slice(mount.length);
    await identity.provider().callback()(Object.assign(req, { originalUrl: path }), res);
  };
  return (req, res) => {
    answer(req, res).catch((err: unknown) => {
      log.error({ err }, 'The identity provider failed.');
      if (res.headersSent) res.destroy();
      else send(res, json(500, { error: 'server_error' }));
    });
  };
}
