import { errors, type Interaction } from 'oidc-provider';
import { authenticate } from './authenticate.ts';
import { networkOfSocket } from './network-of.ts';
import { errorPage, type FormPage, loginPage, registrationPage } from './pages.ts';
import type { ProviderContext } from './provider-context.ts';
import { register } from './registration.ts';
import { type Route, type RouteRequest, type RouteResponse, readForm, redirect } from './router.ts';
import { TryLater } from './try-later.ts';

/**
 * Routes of the login and registration pages, which a browser sees during an authorization request.
 */
export function loginPages(context: ProviderContext): Route[] {
  const path = '/realms/souk/login-actions/:uid';
  const page = (handler: PageHandler) => (request: RouteRequest) =>
    handlePage(context, request, handler);
  return [
    [`GET ${path}`, page(async ({ interaction, page }) => firstPage(interaction, page))],
    [`GET ${path}/authenticate`, page(async ({ page }) => loginPage(page))],
    [`GET ${path}/registration`, page(async ({ page }) => registrationPage(page))],
    [`POST ${path}/authenticate`, page(submitLogin)],
    [`POST ${path}/registration`, page(submitRegistration)],
  ];
}

/** A request for one of the pages, with the interaction that it belongs to. */
type PageRequest = {
  context: ProviderContext;
  request: RouteRequest;
  interaction: Interaction;
  page: FormPage;
};
type PageHandler = (request: PageRequest) => Promise<RouteResponse>;

async function handlePage(
  context: ProviderContext,
  request: RouteRequest,
  handler: PageHandler,
): Promise<RouteResponse> {
  const { req, res, params } = request;
  const { origin, pathname } = new URL(context.issuer);
  // Another site's form can't know the id in the path, and its cookie is not sent (SameSite).
  if (![undefined, origin].includes(req.headers.origin)) {
    return errorPage(403, 'This form was sent from another site. Sign in on this page instead.');
  }
  try {
    const interaction = await context.provider().interactionDetails(req, res);
    const base = `${pathname}/login-actions/${params.uid}`;
    const clientOrigin = new URL(String(interaction.params.redirect_uri)).origin;
    return await handler({ context, request, interaction, page: { base, clientOrigin } });
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    return errorPage(400, 'This page has expired. Go back to the shop and sign in again.');
  }
}

function firstPage(interaction: Interaction, page: FormPage): RouteResponse {
  return interaction.prompt.name === 'create' ? registrationPage(page) : loginPage(page);
}

async function submitLogin(pageRequest: PageRequest): Promise<RouteResponse> {
  const { context, request, page } = pageRequest;
  const values = await readForm(request);
  const login = values.get('username') ?? '';
  const password = values.get('password') ?? '';
  const from = networkOfSocket(request.req);
  const deviceOf = (userId: string) => context.knownDevices.find(request.req, userId);
  try {
    const sender = { from, isRelayed: false, deviceOf };
    const user = await authenticate(context, { login, password, sender });
    // The same text for an unknown name and a wrong password.
    if (!user) return loginPage({ ...page, values, error: 'Invalid username or password.' });
    return finishInteraction(pageRequest, user.id);
  } catch (error) {
    return later(error, ({ message }) => loginPage({ ...page, values, error: message }));
  }
}

async function submitRegistration(pageRequest: PageRequest): Promise<RouteResponse> {
  const { context, request, page } = pageRequest;
  const values = await readForm(request);
  const run = () => register(context, Object.fromEntries(values));
  try {
    // Each counts as a failed attempt: an address seldom needs a second user.
    const result = await context.limits.ofAddress.attempt(
      networkOfSocket(request.req),
      run,
      () => false,
    );
    if ('error' in result) return registrationPage({ ...page, values, error: result.error });
    return finishInteraction(pageRequest, result.user.id);
  } catch (error) {
    return later(error, ({ message }) => registrationPage({ ...page, values, error: message }));
  }
}

/** Shows the form again, with the status and `Retry-After` of a TryLater. Throws any other error. */
function later(error: unknown, form: (error: TryLater) => RouteResponse): RouteResponse {
  if (!(error instanceof TryLater)) throw error;
  const { headers, ...page } = form(error);
  const retryAfter = { 'retry-after': String(error.retryAfterSeconds) };
  return { ...page, status: error.status, headers: { ...headers, ...retryAfter } };
}

/**
 * Returns the browser to oidc-provider, which completes the authorization response. From now on the
 * browser is a known device of this user.
 */
async function finishInteraction(
  { context, request, interaction }: PageRequest,
  accountId: string,
): Promise<RouteResponse> {
  const current = interaction.session?.accountId;
  if (current && current !== accountId) {
    return errorPage(400, 'You are signed in as another user. Sign out first.');
  }
  const result = { [interaction.prompt.name]: {}, login: { accountId, remember: false } };
  const next = await context.provider().interactionResult(request.req, request.res, result);
  const { headers, ...response } = redirect(next);
  const cookie = context.knownDevices.add(request.req, accountId);
  return { ...response, headers: { ...headers, 'set-cookie': cookie } };
}
