import { createHash } from 'node:crypto';
import type { Answer } from './web.ts';

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { display: grid; place-items: center; min-height: 100vh; margin: 0; }
  main { width: min(22rem, 90vw); }
  h1 { font-size: 1.5rem; }
  label { display: block; margin-top: 1rem; }
  input { box-sizing: border-box; width: 100%; padding: .5rem; font: inherit; }
  button { width: 100%; margin-top: 1.5rem; padding: .6rem; font: inherit; cursor: pointer; }
  [role=alert] { color: #c22; }
`;
const styleHash = createHash('sha256').update(style).digest('base64');

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
  { name: 'password-confirm', label: 'Again', type: 'password', autocomplete: 'new-password' },
];

/** A page with a form. The values of passwords are never written into it. */
export type FormPage = {
  /** Where the form goes, and the path that stands below the other pages of this login. */
  base: string;
  /** Where the browser goes after the form: the CSP must allow the whole way. */
  clientOrigin: string;
  values?: URLSearchParams;
  fault?: string | null;
};

/** Asks for name and password. The ids are Keycloak's. */
export function loginPage(page: FormPage): Answer {
  const form = formOf('kc-form-login', `${page.base}/authenticate`, 'Sign in', loginFields, page);
  const other = `<p>New here? <a href="${text(page.base)}/registration">Register</a></p>`;
  return pageOf(200, 'Sign in', form + other, page.clientOrigin);
}

/** Asks for all that an account needs. The ids are Keycloak's. */
export function registrationPage(page: FormPage): Answer {
  const action = `${page.base}/registration`;
  const form = formOf('kc-register-form', action, 'Register', registrationFields, page);
  const other = `<p><a href="${text(page.base)}/authenticate">Back to sign in</a></p>`;
  return pageOf(200, 'Register', form + other, page.clientOrigin);
}

/** Asks whether to sign out; for a browser that came without saying whose session it means. */
export function signOutPage(action: string): Answer {
  const form = `<form id="kc-logout-confirm" method="post" action="${text(action)}">
    <button>Sign out</button></form>`;
  return pageOf(200, 'Sign out?', form);
}

/** Says one thing, with nothing to do. */
export function messagePage(title: string, message: string): Answer {
  return pageOf(200, title, `<p>${text(message)}</p>`);
}

/** Says what went wrong. */
export function problemPage(status: number, message: string): Answer {
  const body = `<p id="kc-error-message" role="alert">${text(message)}</p>`;
  return pageOf(status, 'We are sorry', body);
}

function formOf(id: string, action: string, verb: string, fields: Field[], page: FormPage): string {
  const fault = page.fault ? `<p id="input-error" role="alert">${text(page.fault)}</p>` : '';
  const inputs = fields.map(({ name, label, type = 'text', autocomplete }) => {
    const value = type === 'password' ? '' : text(page.values?.get(name) ?? '');
    return `<label for="${name}">${label}</label>
      <input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${value}" required>`;
  });
  return `${fault}<form id="${id}" method="post" action="${text(action)}">
    ${inputs.join('\n')}<button>${verb}</button></form>`;
}

function pageOf(status: number, title: string, content: string, clientOrigin = ''): Answer {
  const policy = [
    `default-src 'none'`,
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self' ${clientOrigin}`.trim(),
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ];
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>${title} · Souk</title>
    <style>${style}</style></head><body><main><h1>${title}</h1>${content}</main></body></html>`;
  return { status, headers, body };
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => entities.get(character) ?? '');
}
