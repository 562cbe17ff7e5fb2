import type { View } from '../../page.ts';
import { PasswordField } from '../../parts/field.tsx';
import { timeText } from '../../parts/time-text.ts';
import { browserName } from './browser-name.ts';
import type { AccountData } from './load-account.ts';

/** The form of a new password, and the browsers in which the viewer is logged in. */
export const LoginPanels: View<AccountData> = (props) => (
  <>
    <Password {...props} />
    <Sessions {...props} />
  </>
);

const Password: View<AccountData> = ({ data: { me }, setting: { words }, refused }) => {
  const errors = refused?.values.do === 'change-password' ? (refused.fields ?? {}) : {};
  return (
    <section class="panel" aria-labelledby="password">
      <h2 id="password">{words.account.password}</h2>
      <p class="soft">{words.account.passwordHint}</p>
      <details open={refused?.values.do === 'change-password'}>
        <summary>{words.account.changePassword}</summary>
        <form method="post" action="/my/account">
          <input type="hidden" name="do" value="change-password" />
          {/* By it a password manager knows whose password it is. */}
          <input type="hidden" name="username" value={me.username} autocomplete="username" />
          <div class="fields">
            <PasswordField
              label={words.account.currentPassword}
              name="current"
              error={errors.currentPassword}
              autoComplete="current-password"
            />
            <PasswordField
              label={words.account.newPassword}
              name="new"
              error={errors.newPassword}
              autoComplete="new-password"
            />
            <PasswordField
              label={words.account.newPasswordAgain}
              name="again"
              error={errors.again}
              autoComplete="new-password"
            />
          </div>
          <button type="submit">{words.account.changePassword}</button>
        </form>
      </details>
    </section>
  );
};

const Sessions: View<AccountData> = ({ data: { sessions }, setting }) => {
  const { words } = setting;
  return (
    <section class="panel" aria-labelledby="sessions">
      <h2 id="sessions">{words.account.sessions}</h2>
      <ul class="addresses">
        {sessions.map(({ id, lastUsedAt, userAgent, current }) => (
          <li key={id}>
            <span>
              {browserName(userAgent) ?? words.account.unknownBrowser}
              <small class="soft">
                {current ? words.account.thisBrowser : words.account.lastUsed}{' '}
                {current ? null : (
                  <time dateTime={lastUsedAt}>{timeText(lastUsedAt, setting)}</time>
                )}
              </small>
            </span>
            {current ? null : (
              <form method="post" action="/my/account">
                <input type="hidden" name="session" value={id} />
                <button type="submit" class="link" name="do" value="end-session">
                  {words.account.endSession}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action="/my/account">
          <button type="submit" class="quiet" name="do" value="end-others">
            {words.account.endOthers}
          </button>
        </form>
      ) : null}
    </section>
  );
};
