import { escapeHtml } from '@souk/platform/runtime/escape-html';
import { responseOf } from './pages.ts';
import type { RouteResponse } from './router.ts';
import { pagePaths } from './send-action-mail.ts';

/** How many characters a password has. */
export type Bounds = { readonly min: number; readonly max: number };

export type Mistake = 'DIFFERENT' | 'LENGTH';

type Language = 'en' | 'ru';

const texts = {
  en: {
    title: 'Set your password',
    of: (username: string) => `New password for the user name ${username}:`,
    password: 'New password',
    repeat: 'Repeat the password',
    set: 'Set the password',
    DIFFERENT: 'The passwords differ. Enter the same password twice.',
    LENGTH: ({ min, max }: Bounds) => `The password must have ${min} to ${max} characters.`,
    isSet:
      'The password is set, and all other sessions have ended. Go back to the shop and sign in.',
    confirmTitle: 'Confirm your address',
    confirmOf: (username: string) => `Is this the e-mail address of the user name ${username}?`,
    confirm: 'Confirm the address',
    isConfirmed: 'The e-mail address is confirmed. You can close this page.',
    done: 'Done',
    expiredTitle: 'This link does not work any more',
    expired:
      'The link has expired, was used already, or a newer one has replaced it. Ask for another one in the shop.',
  },
  ru: {
    title: 'Задайте пароль',
    of: (username: string) => `Новый пароль для имени ${username}:`,
    password: 'Новый пароль',
    repeat: 'Повторите пароль',
    set: 'Сохранить пароль',
    DIFFERENT: 'Пароли различаются. Введите один и тот же пароль дважды.',
    LENGTH: ({ min, max }: Bounds) => `В пароле должно быть от ${min} до ${max} символов.`,
    isSet:
      'Пароль сохранён, все другие сеансы завершены. Вернитесь в магазин и войдите с новым паролем.',
    confirmTitle: 'Подтвердите адрес',
    confirmOf: (username: string) => `Это адрес почты пользователя ${username}?`,
    confirm: 'Подтвердить адрес',
    isConfirmed: 'Адрес почты подтверждён. Эту страницу можно закрыть.',
    done: 'Готово',
    expiredTitle: 'Ссылка больше не действует',
    expired:
      'Срок ссылки истёк, она уже использована или заменена новой. Запросите в магазине другую.',
  },
} as const;

/** The first language of the browser that has texts; English for a browser without any. */
export function languageOf(acceptLanguage = ''): Language {
  const tags = acceptLanguage.split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return tags.find((tag): tag is Language => tag === 'en' || tag === 'ru') ?? 'en';
}

type ActionPage = {
  readonly token: string;
  readonly username: string;
  readonly language: Language;
  readonly bounds: Bounds;
  readonly mistake: Mistake | null;
};

/** The form of a new password, with Keycloak's element ids. */
export function newPasswordPage({ token, username, language, bounds, mistake }: ActionPage) {
  const words = texts[language];
  const error = mistake === 'LENGTH' ? words.LENGTH(bounds) : mistake && words[mistake];
  const alert = error && `<p id="input-error" role="alert">${escapeHtml(error)}</p>`;
  const field = (name: string, label: string) => `<label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="password" autocomplete="new-password" required>`;
  const content = `${alert ?? ''}<p>${escapeHtml(words.of(username))}</p>
    <form id="kc-passwd-update-form" method="post" action="${pagePaths.UPDATE_PASSWORD}">
    ${hiddenToken(token)}
    <input type="hidden" name="username" autocomplete="username" value="${escapeHtml(username)}">
    ${field('password-new', words.password)} ${field('password-confirm', words.repeat)}
    <button>${words.set}</button></form>`;
  return render(mistake ? 400 : 200, words.title, content, language);
}

/** The form that confirms an address: one button, as programs follow links. */
export function confirmationPage({ token, username, language }: ActionPage): RouteResponse {
  const words = texts[language];
  const content = `<p>${escapeHtml(words.confirmOf(username))}</p>
    <form id="kc-verify-email-form" method="post" action="${pagePaths.VERIFY_EMAIL}">${hiddenToken(token)}
    <button>${words.confirm}</button></form>`;
  return render(200, words.confirmTitle, content, language);
}

export function actionDonePage(language: Language, isPassword: boolean): RouteResponse {
  const words = texts[language];
  const text = isPassword ? words.isSet : words.isConfirmed;
  return render(200, words.done, `<p id="kc-info-message">${text}</p>`, language);
}

/** The answer to every link that can't be used: it does not say whether there ever was one. */
export function actionExpiredPage(language: Language): RouteResponse {
  const words = texts[language];
  const content = `<p id="kc-error-message" role="alert">${words.expired}</p>`;
  return render(404, words.expiredTitle, content, language);
}

function hiddenToken(token: string): string {
  return `<input type="hidden" name="token" value="${escapeHtml(token)}">`;
}

function render(status: number, title: string, content: string, language: Language) {
  return responseOf({ status, title, content, language, hidesAddress: true });
}
