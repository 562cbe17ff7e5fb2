import { type Configuration, interactionPolicy } from 'oidc-provider';

const { Check, Prompt, base } = interactionPolicy;

/**
 * Decides when to show a login or registration page, and its URL. `prompt=create` asks for
 * registration (Initiating User Registration via OpenID Connect 1.0). There is no consent page.
 */
export function interactions(issuer: string): NonNullable<Configuration['interactions']> {
  const policy = base();
  policy.remove('consent');
  policy.add(new Prompt({ name: 'create', requestable: true }), 0);
  policy
    .get('login')
    ?.checks.add(
      new Check(
        'no_account',
        'the account of the session was deleted',
        'login_required',
        ({ oidc }) => Boolean(oidc.session?.accountId && !oidc.account),
      ),
    );
  const { pathname } = new URL(issuer);
  // No trailing slash: this is also the cookie's path, which must match the forms below it.
  return { policy, url: (_, { uid }) => `${pathname}/login-actions/${uid}` };
}
