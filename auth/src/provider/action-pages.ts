import {
  actionDonePage,
  actionExpiredPage,
  type Bounds,
  confirmationPage,
  languageOf,
  type Mistake,
  newPasswordPage,
} from './action-page.ts';
import { endSessionsBefore } from './end-sessions-before.ts';
import type { ProviderContext } from './provider-context.ts';
import { passwordBounds } from './registration.ts';
import { type Route, type RouteRequest, type RouteResponse, readForm } from './router.ts';
import { pagePaths } from './send-action-mail.ts';

/**
 * Where the links of mails lead. Only POST uses a link up, as scanners of mails follow links. The forms have no
 * cookie that another site could use: whoever sends one has its token.
 */
export function actionPages(context: ProviderContext): Route[] {
  return Object.values(pagePaths).flatMap((path): Route[] => [
    [`GET ${path}`, (request) => show(context, request)],
    [`POST ${path}`, (request) => submit(context, request)],
  ]);
}

async function show(
  { actionTokens, realm }: ProviderContext,
  request: RouteRequest,
): Promise<RouteResponse> {
  const token = request.url.searchParams.get('token') ?? '';
  const language = languageOf(request.req.headers['accept-language']);
  const found = await actionTokens.find(token);
  if (!found) return actionExpiredPage(language);
  const { username, actions } = found;
  const bounds = passwordBounds(realm.passwordPolicy);
  const page = { token, username, language, bounds, mistake: null };
  return actions.includes('UPDATE_PASSWORD') ? newPasswordPage(page) : confirmationPage(page);
}

async function submit(context: ProviderContext, request: RouteRequest): Promise<RouteResponse> {
  const { actionTokens, realm } = context;
  const language = languageOf(request.req.headers['accept-language']);
  const form = await readForm(request);
  const token = form.get('token') ?? '';
  // Before the password is hashed, which takes long.
  const found = await actionTokens.find(token);
  if (!found) return actionExpiredPage(language);
  const { username, actions } = found;
  const isPassword = actions.includes('UPDATE_PASSWORD');
  const password = isPassword ? (form.get('password-new') ?? '') : null;
  const bounds = passwordBounds(realm.passwordPolicy);
  const mistake = password === null ? null : mistakeIn(password, form, bounds);
  if (mistake) return newPasswordPage({ token, username, language, bounds, mistake });
  const userId = await actionTokens.spend(token, password);
  if (!userId) return actionExpiredPage(language);
  if (isPassword) await endSessionsBefore(context, userId);
  return actionDonePage(language, isPassword);
}

function mistakeIn(password: string, form: URLSearchParams, { min, max }: Bounds): Mistake | null {
  if (password !== form.get('password-confirm')) return 'DIFFERENT';
  return password.length < min || password.length > max ? 'LENGTH' : null;
}
