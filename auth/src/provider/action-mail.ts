import { escapeHtml } from '@souk/platform/runtime/escape-html';
import type { ActionsMail } from '../mailed-action.ts';

export type ActionLink = ActionsMail & {
  /** The name of the shop. */
  readonly shop: string;
  readonly username: string;
  readonly url: string;
};

type Texts = { readonly subject: string; readonly what: string; readonly ignore: string };

const ignore = {
  en: 'If you did not ask for this mail, ignore it: nothing changes without the link.',
  ru: 'Если вы не запрашивали это письмо, не обращайте на него внимания: без ссылки ничего не изменится.',
} as const;

/** The texts in the languages of the shop's mails: the provider does not know which one its user reads. */
function textsOf({ actions, username, lifespanSeconds }: ActionLink): readonly [Texts, Texts] {
  const hours = Math.max(1, Math.round(lifespanSeconds / 3_600));
  if (actions.includes('UPDATE_PASSWORD')) {
    return [
      {
        subject: 'Set your password',
        what: `With this link you set a new password for the user name ${username}. It works once, within ${hours} h.`,
        ignore: ignore.en,
      },
      {
        subject: 'Задайте пароль',
        what: `По этой ссылке можно задать новый пароль для имени ${username}. Она действует один раз, в течение ${hours} ч.`,
        ignore: ignore.ru,
      },
    ];
  }
  return [
    {
      subject: 'Confirm your e-mail address',
      what: `With this link you confirm the e-mail address of the user name ${username}. It works once, within ${hours} h.`,
      ignore: ignore.en,
    },
    {
      subject: 'Подтвердите адрес почты',
      what: `По этой ссылке можно подтвердить адрес почты для имени ${username}. Она действует один раз, в течение ${hours} ч.`,
      ignore: ignore.ru,
    },
  ];
}

/** Returns a mail with a link, in English and in Russian. */
export function actionMail(link: ActionLink): {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
} {
  const { shop, url } = link;
  const [en, ru] = textsOf(link);
  const subject = `${en.subject} / ${ru.subject} – ${shop}`;
  const text = [en.what, '', url, '', en.ignore, '', ru.what, '', ru.ignore, '', '-- ', shop, ''];
  const address = escapeHtml(url);
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="font-family: sans-serif; max-width: 40em">
<p>${escapeHtml(en.what)}</p>
<p lang="ru">${escapeHtml(ru.what)}</p>
<p><a href="${address}">${address}</a></p>
<p>${escapeHtml(en.ignore)}</p>
<p lang="ru">${escapeHtml(ru.ignore)}</p>
<p>${escapeHtml(shop)}</p>
</body></html>
`;
  return { subject, text: text.join('\n'), html };
}
