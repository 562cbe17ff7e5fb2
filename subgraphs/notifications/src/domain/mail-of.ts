import type { NotificationKind } from './notification-kind.ts';
import type { Language } from './text-of.ts';

/** What a mail says beside its text. */
export type MailFrame = {
  readonly shopName: string;
  readonly language: Language;
  /** Where the user reads all notifications. */
  readonly shopUrl: string;
  /** Null for a mail that is part of a contract. */
  readonly unsubscribeUrl: string | null;
};

const phrases = {
  en: {
    open: 'Open the shop',
    unsubscribe: 'No more mails of this kind',
    settings: 'You can choose in your preferences which mails you get.',
  },
  ru: {
    open: 'Открыть магазин',
    unsubscribe: 'Больше не присылать такие письма',
    settings: 'В настройках можно выбрать, какие письма вы получаете.',
  },
} as const satisfies Record<Language, object>;

type Content = { readonly title: string; readonly text: string };

/** Returns the content of a mail as text and as HTML. Whatever comes from outside is escaped in HTML. */
export function mailOf(
  { title, text }: Content,
  { shopName, language, shopUrl, unsubscribeUrl }: MailFrame,
  escapeHtml: (text: string) => string,
): { readonly subject: string; readonly text: string; readonly html: string } {
  const { open, unsubscribe, settings } = phrases[language];
  const end =
    unsubscribeUrl === null ? [settings] : [settings, `${unsubscribe}: ${unsubscribeUrl}`];
  const link = (url: string, label: string) =>
    `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
  const footer = unsubscribeUrl === null ? '' : `<br>${link(unsubscribeUrl, unsubscribe)}`;
  return {
    subject: `${title} – ${shopName}`,
    text: [text, '', `${open}: ${shopUrl}`, '', '-- ', shopName, ...end, ''].join('\n'),
    html: `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="font-family: sans-serif; max-width: 40em">
<h1 style="font-size: 1.2em">${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>
<p>${link(shopUrl, open)}</p>
<p style="color: #555; font-size: 0.9em">${escapeHtml(shopName)}<br>${escapeHtml(settings)}${footer}</p>
</body></html>
`,
  };
}

/** Returns the path under which a user ends the mails of a kind. */
export function unsubscribePath(key: string, kind: NotificationKind): string {
  return `/unsubscribe/${key}/${kind}`;
}
