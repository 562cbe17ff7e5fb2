import { type Configuration, interactionPolicy } from 'oidc-provider';

const { Check, Prompt, base } = interactionPolicy;

/**
 * When a person is asked, and where. `prompt=create` asks for a new account (Initiating User
 * Registration via OpenID Connect 1.0); nobody is asked for consent.
 */
export function interactions(issuer: string): NonNullable<Configuration['interactions']> {
  const policy = base();
  policy.remove('consent');
  policy.add(new Prompt({ name: 'create', requestable: true }), 0);
  policy
    .get('login')
    ?.checks.add(
      new Check('nobody', 'the account of the session is gone', 'login_required', ({ oidc }) =>
        Boolean(oidc.session?.accountId && !oidc.account),
      ),
    );
  const { pathname } = new URL(issuer);
  // Without a last slash, as the path is the cookie's: it must reach the forms below it.
  return { policy, url: (_, { uid }) => `${pathname}/login-actions/${uid}` };
}
