import type { Answer, AnswerPage, Exchange } from '../exchange.ts';
import { isGraphFault } from '../graph-fault.ts';
import type { FormAnswer, Page, PageRequest, Refused, Setting } from '../page.ts';
import { type Route, routeOf } from '../routes.ts';
import { en } from '../words/en.ts';
import { ru } from '../words/ru.ts';
import { drawDocument } from './draw-document.tsx';
import { faultPage } from './fault-page.tsx';
import { pages } from './pages.ts';
import { loadShell, type Shell } from './shell.ts';

const words = { en, ru };

/** Loads a page and draws it, or handles its form. */
export const answerPage: AnswerPage = async (exchange) => {
  const { language, timeZone, url } = exchange;
  const setting: Setting = { words: words[language], language, timeZone };
  const route = routeOf(url.pathname);
  let shell: Shell = { viewer: null, cartItems: 0, unread: 0 };
  try {
    shell = await loadShell(exchange);
    if (!route) return drawFault(exchange, setting, shell, 'NOT_FOUND');
    return await answerRoute(exchange, setting, shell, route);
  } catch (fault) {
    if (!isGraphFault(fault)) throw fault;
    return drawFault(exchange, setting, shell, fault.code, fault.traceId);
  }
};

async function answerRoute(
  exchange: Exchange,
  setting: Setting,
  shell: Shell,
  { name, parameters }: Route,
): Promise<Answer> {
  const page: Page<never> = pages[name];
  if (page.needsLogin && !shell.viewer)
    return drawFault(exchange, setting, shell, 'UNAUTHENTICATED');
  if (shell.viewer && page.mayOpen?.(shell.viewer) === false)
    return drawFault(exchange, setting, shell, 'NOT_FOUND');
  const { url, now, askPublic, form } = exchange;
  const { words, language, timeZone } = setting;
  const { viewer } = shell;
  // The cart of a person is found without a token. The cookie of a session that has ended would be refused.
  const cart = viewer ? null : exchange.cart;
  const ask = viewer ? exchange.ask : askPublic;
  const place = { url, parameters, words, language, timeZone };
  const request = { ...place, cart, viewer, now, ask, askPublic };
  if (form) return answerForm(exchange, setting, shell, page, request, form);
  return drawPage(exchange, setting, shell, page, request, null);
}

async function answerForm(
  exchange: Exchange,
  setting: Setting,
  shell: Shell,
  page: Page<never>,
  request: PageRequest,
  form: URLSearchParams,
): Promise<Answer> {
  if (!page.submit) return drawFault(exchange, setting, shell, 'NOT_FOUND');
  const answer = await page.submit(request, form).catch((fault) => notRead(fault, setting, form));
  if ('refused' in answer) return drawPage(exchange, setting, shell, page, request, answer.refused);
  return { status: 303, location: answer.to, cart: answer.cart ?? shell.cart };
}

/** The fields of a form, to be sent again. A password is written again instead: it never comes back into a page. */
function unsentIn({ form }: Exchange): [name: string, value: string][] | null {
  return form && form.get('do') !== 'change-password' ? [...form] : null;
}

/** A form with a value of which the graph can make nothing is shown again. Other faults are thrown on. */
function notRead(fault: unknown, { words }: Setting, form: URLSearchParams): FormAnswer {
  if (!isGraphFault(fault) || fault.code !== 'BAD_USER_INPUT') throw fault;
  const { ValidationFailed: message } = words.refusals;
  return { refused: { code: 'ValidationFailed', message, values: Object.fromEntries(form) } };
}

async function drawPage(
  exchange: Exchange,
  setting: Setting,
  shell: Shell,
  page: Page<never>,
  request: PageRequest,
  refused: Refused | null,
): Promise<Answer> {
  const data = await page.load(request);
  if (data === null) return drawFault(exchange, setting, shell, 'NOT_FOUND');
  // The data say whether a form was refused. Browsers report another status as an error of the page.
  if (exchange.wantsData) return { status: 200, data, refused };
  if (page.file && exchange.url.searchParams.get('as') === 'file')
    return { status: 200, file: page.file(data, setting) };
  const html = drawDocument({
    exchange,
    setting,
    shell,
    title: page.title(data, setting),
    content: { View: page.View, props: { data, setting, refused } },
    takenOver: page.takenOver,
  });
  return { status: refused ? 422 : 200, html, cart: shell.cart };
}

function drawFault(
  exchange: Exchange,
  setting: Setting,
  shell: Shell,
  code: string,
  traceId: string | null = null,
): Answer {
  const { status, title, View } = faultPage(code, setting.words);
  if (exchange.wantsData) return { status, data: null };
  const { pathname, search } = exchange.url;
  const data = { traceId, path: pathname + search, unsent: unsentIn(exchange) };
  const html = drawDocument({
    exchange,
    setting,
    shell,
    title,
    content: { View: View as never, props: { data: data as never, setting, refused: null } },
    takenOver: undefined,
  });
  return { status, html };
}
