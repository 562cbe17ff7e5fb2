import { errors, type Interaction } from 'oidc-provider';
import type { Identity } from './identity.ts';
import { personWith } from './login.ts';
import { type FormPage, loginPage, problemPage, registrationPage } from './pages.ts';
import { register } from './registration.ts';
import { type Answer, type Call, formIn, type Route, redirect } from './web.ts';

/** The pages that a browser sees between a client's question and the answer to it. */
export function loginPages(identity: Identity): Route[] {
  const place = '/realms/souk/login-actions/:uid';
  const during = (answer: Step) => (call: Call) => step(identity, call, answer);
  return [
    [`GET ${place}`, during(async ({ asks, page }) => firstPage(asks, page))],
    [`GET ${place}/authenticate`, during(async ({ page }) => loginPage(page))],
    [`GET ${place}/registration`, during(async ({ page }) => registrationPage(page))],
    [`POST ${place}/authenticate`, during(authenticate)],
    [`POST ${place}/registration`, during(signUp)],
  ];
}

/** One request of a login under way. */
type Moment = {
  identity: Identity;
  call: Call;
  asks: Interaction;
  page: FormPage;
};
type Step = (moment: Moment) => Promise<Answer>;

async function step(identity: Identity, call: Call, answer: Step): Promise<Answer> {
  const { req, res, params } = call;
  const { origin, pathname } = new URL(identity.issuer);
  // A form of somebody else can't know the id in the path, nor have the cookie sent (SameSite).
  if (![undefined, origin].includes(req.headers.origin)) return problemPage(403, 'Not from here.');
  try {
    const asks = await identity.provider().interactionDetails(req, res);
    const base = `${pathname}/login-actions/${params.uid}`;
    const clientOrigin = new URL(String(asks.params.redirect_uri)).origin;
    return await answer({ identity, call, asks, page: { base, clientOrigin } });
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    return problemPage(400, 'This page has expired. Go back to the shop and sign in again.');
  }
}

function firstPage(asks: Interaction, page: FormPage): Answer {
  return asks.prompt.name === 'create' ? registrationPage(page) : loginPage(page);
}

async function authenticate(moment: Moment): Promise<Answer> {
  const { identity, call, page } = moment;
  const values = await formIn(call);
  const person = await personWith(
    identity,
    values.get('username')?.trim() ?? '',
    values.get('password') ?? '',
  );
  // The same words whether the name, the password or the patience was wrong.
  if (!person) return loginPage({ ...page, values, fault: 'Invalid username or password.' });
  return finished(moment, person.id);
}

async function signUp(moment: Moment): Promise<Answer> {
  const { identity, call, page } = moment;
  const values = await formIn(call);
  const outcome = await register(identity, Object.fromEntries(values));
  if ('fault' in outcome) return registrationPage({ ...page, values, fault: outcome.fault });
  return finished(moment, outcome.person.id);
}

/** Back to the protocol, which answers the client. */
async function finished({ identity, call, asks }: Moment, accountId: string): Promise<Answer> {
  const already = asks.session?.accountId;
  if (already && already !== accountId) {
    return problemPage(400, 'You are signed in as somebody else. Sign out first.');
  }
  const result = { [asks.prompt.name]: {}, login: { accountId, remember: false } };
  return redirect(await identity.provider().interactionResult(call.req, call.res, result));
}
