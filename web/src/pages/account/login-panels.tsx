import type { View } from '../../page.ts';
import { PasswordField } from '../../parts/field.tsx';
import { timeText } from '../../parts/time-text.ts';
import { accountWords } from './account-words.ts';
import { browserName } from './browser-name.ts';
import type { AccountData } from './load-account.ts';

/** The form of a new password, and the browsers in which the viewer is logged in. */
export const LoginPanels: View<AccountData> = (props) => (
  <>
    <Password {...props} />
    <Sessions {...props} />
  </>
);

const Password: View<AccountData> = ({ data: { me }, setting: { language }, refused }) => {
  const errors = refused?.values.do === 'change-password' ? (refused.fields ?? {}) : {};
  return (
    <section class="panel" aria-labelledby="password">
      <h2 id="password">{accountWords[language].password}</h2>
      <p class="soft">{accountWords[language].passwordHint}</p>
      <details open={refused?.values.do === 'change-password'}>
        <summary>{accountWords[language].changePassword}</summary>
        <form method="post" action="/my/account">
          <input type="hidden" name="do" value="change-password" />
          {/* By it a password manager knows whose password it is. */}
          <input type="hidden" name="username" value={me.username} autocomplete="username" />
          <div class="fields">
            <PasswordField
              label={accountWords[language].currentPassword}
              name="current"
              error={errors.currentPassword}
              autoComplete="current-password"
            />
            <PasswordField
              label={accountWords[language].newPassword}
              name="new"
              error={errors.newPassword}
              autoComplete="new-password"
            />
            <PasswordField
              label={accountWords[language].newPasswordAgain}
              name="again"
              error={errors.again}
              autoComplete="new-password"
            />
          </div>
          <button type="submit">{accountWords[language].changePassword}</button>
        </form>
      </details>
    </section>
  );
};

const Sessions: View<AccountData> = ({ data: { sessions }, setting }) => {
  const { language } = setting;
  return (
    <section class="panel" aria-labelledby="sessions">
      <h2 id="sessions">{accountWords[language].sessions}</h2>
      <ul class="addresses">
        {sessions.map(({ id, lastUsedAt, userAgent, current }) => (
          <li key={id}>
            <span>
              {browserName(userAgent) ?? accountWords[language].unknownBrowser}
              <small class="soft">
                {current ? accountWords[language].thisBrowser : accountWords[language].lastUsed}{' '}
                {current ? null : (
                  <time dateTime={lastUsedAt}>{timeText(lastUsedAt, setting)}</time>
                )}
              </small>
            </span>
            {current ? null : (
              <form method="post" action="/my/account">
                <input type="hidden" name="session" value={id} />
                <button type="submit" class="link" name="do" value="end-session">
                  {accountWords[language].endSession}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action="/my/account">
          <button type="submit" class="quiet" name="do" value="end-others">
            {accountWords[language].endOthers}
          </button>
        </form>
      ) : null}
    </section>
  );
};
