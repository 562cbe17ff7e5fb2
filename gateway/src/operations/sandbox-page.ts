import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';

/** What Apollo's page says when its script can't be loaded. */
const offline = /<p>[^<]*you might be offline\.<\/p>/;

const instead = `<p>Apollo Sandbox needs the internet, and could not be loaded.
The explorer of this shop works without it: <a href="/explorer">/explorer</a>.</p>
<p>Both run operations as the user who is logged in with this browser:
<a href="/auth/login?returnTo=%2Fgraphql">log in</a>. Who may log in is on the <a href="/">start page</a>.</p>`;

/** Apollo Sandbox at `/graphql` in a browser. Offline it says where the shop's own explorer is. */
export function sandboxPage(): ApolloServerPlugin {
  const plugin = ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false },
    includeCookies: true,
    footer: false,
  });
  return {
    async serverWillStart(service) {
      const listener = await plugin.serverWillStart?.(service);
      return {
        async renderLandingPage() {
          const page = await listener?.renderLandingPage?.();
          // Rendered for each request, as it has a nonce.
          const html = async () => {
            const text = typeof page?.html === 'function' ? await page.html() : (page?.html ?? '');
            return text.replace(offline, instead);
          };
          return { html };
        },
      };
    },
  };
}
