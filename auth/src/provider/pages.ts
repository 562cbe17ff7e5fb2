import { escapeHtml } from '@souk/platform/runtime/escape-html';
import { htmlPages, type PageContent } from '@souk/platform/runtime/html-page';
import type { RouteResponse } from './router.ts';

const build = htmlPages(`
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { display: grid; place-items: center; min-height: 100vh; margin: 0; }
  main { width: min(22rem, 90vw); }
  h1 { font-size: 1.5rem; }
  label { display: block; margin-top: 1rem; }
  input { box-sizing: border-box; width: 100%; padding: .5rem; font: inherit; }
  button { width: 100%; margin-top: 1.5rem; padding: .6rem; font: inherit; cursor: pointer; }
  [role=alert] { color: #c22; }
`);

type Field = {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  autocomplete: string;
};

const username: Field = { name: 'username', label: 'User name', autocomplete: 'username' };
const loginFields: Field[] = [
  { ...username, label: 'User name or e-mail' },
  { name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' },
];
const registrationFields: Field[] = [
  username,
  { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email' },
  { name: 'firstName', label: 'First name', autocomplete: 'given-name' },
  { name: 'lastName', label: 'Last name', autocomplete: 'family-name' },
  { name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password' },
  {
    name: 'password-confirm',
    label: 'Repeat the password',
    type: 'password',
    autocomplete: 'new-password',
  },
];

/** A page with a form. Never shows the value of a password field. */
export type FormPage = {
  /** Path of this login; the form's action and the other pages are below it. */
  base: string;
  /** Origin that the browser is redirected to after the form, which the CSP must allow. */
  clientOrigin: string;
  values?: URLSearchParams;
  error?: string | null;
};

/** The login form, with Keycloak's element ids. */
export function loginPage(page: FormPage): RouteResponse {
  const form = renderForm(
    'kc-form-login',
    `${page.base}/authenticate`,
    'Sign in',
    loginFields,
    page,
  );
  const link = `<p>New here? <a href="${escapeHtml(page.base)}/registration">Register</a></p>`;
  return renderPage(200, 'Sign in', form + link, page.clientOrigin);
}

/** The registration form, with Keycloak's element ids. */
export function registrationPage(page: FormPage): RouteResponse {
  const action = `${page.base}/registration`;
  const form = renderForm('kc-register-form', action, 'Register', registrationFields, page);
  const link = `<p><a href="${escapeHtml(page.base)}/authenticate">Back to sign in</a></p>`;
  return renderPage(200, 'Register', form + link, page.clientOrigin);
}

/** Asks the user to confirm the logout of a request without `id_token_hint`. */
export function logoutPage(action: string): RouteResponse {
  const form = `<form id="kc-logout-confirm" method="post" action="${escapeHtml(action)}">
    <button>Sign out</button></form>`;
  return renderPage(200, 'Sign out?', form);
}

/** A page with one message. */
export function messagePage(title: string, message: string): RouteResponse {
  return renderPage(200, title, `<p>${escapeHtml(message)}</p>`);
}

/** A page with an error message. */
export function errorPage(status: number, message: string): RouteResponse {
  const body = `<p id="kc-error-message" role="alert">${escapeHtml(message)}</p>`;
  return renderPage(status, 'Something went wrong', body);
}

function renderForm(
  id: string,
  action: string,
  verb: string,
  fields: Field[],
  page: FormPage,
): string {
  const error = page.error ? `<p id="input-error" role="alert">${escapeHtml(page.error)}</p>` : '';
  const inputs = fields.map(({ name, label, type = 'text', autocomplete }) => {
    const value = type === 'password' ? '' : escapeHtml(page.values?.get(name) ?? '');
    return `<label for="${name}">${label}</label>
      <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${value}" required>`;
  });
  return `${error}<form id="${id}" method="post" action="${escapeHtml(action)}">
    ${inputs.join('\n')}<button>${verb}</button></form>`;
}

function renderPage(
  status: number,
  title: string,
  content: string,
  clientOrigin = '',
): RouteResponse {
  return responseOf({ status, title, content, formOrigin: clientOrigin });
}

/** Builds a page in the style of the login pages. */
export function responseOf(page: PageContent): RouteResponse {
  const { status, headers, body } = build(page);
  return { status, headers: { ...headers }, body };
}
