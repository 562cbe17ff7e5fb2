import type { View } from '../page.ts';
import type { Words } from '../words/words.ts';
import { loginAddress } from './frame.tsx';

type FaultData = {
  /** The id of the failed request; null when there is none to name. */
  readonly traceId: string | null;
  /** The address of the page, to come back to. */
  readonly path: string;
  /** The fields of a form that came without a login; null for a page, and for a form that is not shown again. */
  readonly unsent: readonly (readonly [name: string, value: string])[] | null;
};

type FaultPage = {
  readonly status: number;
  readonly title: string;
  readonly View: View<FaultData>;
};

/** Codes of the graph for what does not exist, or cannot: an id that no product can have. */
const missingCodes = [
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CURSOR_INVALID',
  'CURSOR_TOO_OLD',
  'FORBIDDEN',
];

/** The page for a code of the graph. */
export function faultPage(code: string, words: Words): FaultPage {
  const { faults } = words;
  if (code === 'UNAUTHENTICATED') return { status: 401, title: faults.login, View: LoginView };
  if (missingCodes.includes(code))
    return { status: 404, title: faults.missing, View: viewOf('missing', 'missingHint') };
  if (code === 'RATE_LIMITED' || code === 'TOO_BUSY')
    return { status: 429, title: faults.busy, View: viewOf('busy', 'busyHint') };
  return { status: 503, title: faults.fault, View: viewOf('fault', 'faultHint') };
}

const LoginView: View<FaultData> = ({ data: { path, unsent }, setting: { words } }) => {
  if (unsent) return <UnsentForm path={path} unsent={unsent} words={words} />;
  return (
    <div class="empty">
      <h1>{words.faults.login}</h1>
      <p class="soft">{words.faults.loginHint}</p>
      <a class="button" href={loginAddress(path)}>
        {words.shell.logIn}
      </a>
    </div>
  );
};

type UnsentProps = {
  readonly path: string;
  readonly unsent: NonNullable<FaultData['unsent']>;
  readonly words: Words;
};

/** A form whose session had ended when it was sent: nothing of it is lost. */
function UnsentForm({ path, unsent, words: { faults, shell } }: UnsentProps) {
  return (
    <div class="empty">
      <h1>{faults.login}</h1>
      <p class="soft">{faults.unsentHint}</p>
      <form method="post" action={path} class="row">
        {unsent.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <a class="button" href={loginAddress('/')} target="_blank" rel="noopener">
          {shell.logIn}
        </a>
        <button type="submit" class="quiet">
          {faults.sendAgain}
        </button>
      </form>
    </div>
  );
}

type Text = keyof Words['faults'];

function viewOf(headline: Text, hint: Text): View<FaultData> {
  return ({ data: { traceId, path }, setting: { words } }) => (
    <div class="empty">
      <h1>{words.faults[headline]}</h1>
      <p class="soft">{words.faults[hint]}</p>
      <p class="row start">
        {headline === 'missing' ? null : (
          <a class="button" href={path}>
            {words.faults.again}
          </a>
        )}
        <a class="button quiet" href="/">
          {words.cart.toProducts}
        </a>
      </p>
      {traceId ? (
        <p class="soft">
          {words.faults.trace} <code>{traceId}</code>
        </p>
      ) : null}
    </div>
  );
}
