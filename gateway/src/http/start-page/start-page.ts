import { readFileSync } from 'node:fs';
import { parse } from 'graphql';

/** What the page tells. A shop in production shows none of its tools. */
export type StartPageContent = {
  readonly production: boolean;
  readonly publicUrl: string;
  readonly issuer: string;
  /** The password of the demo users; null without them. */
  readonly demoPassword: string | null;
  /** Whether mails are kept at `/mailbox` instead of being sent. */
  readonly hasMailbox: boolean;
};

/** What each demo user may do: auth/demo-users.json has their roles. */
const demoUsers = {
  buyer: 'buys, pays and follows own orders, as everybody who registers',
  'seller, seller2': 'also sell: products, stock, and shipping of their orders',
  courier: 'plans deliveries and reports on them',
  analyst: 'reads figures, changes nothing',
  operator: 'sees and repairs orders, stock, payments and deliveries of all',
  admin: 'also manages the users',
} as const;

const examples = readFileSync(new URL('./examples.graphql', import.meta.url), 'utf8');

/** The examples of the page: each is one operation with the comment before it. */
export function exampleOperations(): readonly { readonly name: string; readonly text: string }[] {
  return parse(examples).definitions.flatMap((definition) => {
    if (definition.kind !== 'OperationDefinition' || !definition.loc) return [];
    const comment = examples.slice(0, definition.loc.start).split('\n\n').at(-1) ?? '';
    const operation = examples.slice(definition.loc.start, definition.loc.end);
    return [{ name: definition.name?.value ?? '', text: comment + operation }];
  });
}

/** The start page, as HTML. */
export function startPage(content: StartPageContent): string {
  const sections = content.production
    ? []
    : [toolsSection(content), demoSection(content), tokenSection(content), examplesSection()];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Souk</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/start-page.css">
  </head>
  <body>
    <header>
      <h1>Souk</h1>
      <div>
        <span id="caller">Not logged in.</span>
        <a id="login" href="/auth/login">Log in</a>
        <button id="logout" type="button" hidden>Log out</button>
      </div>
    </header>
    <main>${sections.join('')}</main>
    <script type="module" src="/start-page.js"></script>
  </body>
</html>
`;
}

function toolsSection({ publicUrl, hasMailbox }: StartPageContent): string {
  const mailbox = hasMailbox
    ? '<li><a href="/mailbox">Mailbox</a>: the mails that this shop would send.</li>'
    : '';
  return `
      <p>This is the GraphQL API of a shop: <code>${escaped(new URL('/graphql', publicUrl).href)}</code></p>
      <ul>
        <li><a href="/explorer">Explorer</a>: ask the API from the browser. Works without internet.</li>
        <li><a href="/graphql">Apollo Sandbox</a>: the same with more tools. Needs internet. Log in here first:
          it uses the session of this browser.</li>
        ${mailbox}
      </ul>`;
}

function demoSection({ demoPassword }: StartPageContent): string {
  if (demoPassword === null) return '';
  const rows = Object.entries(demoUsers).map(
    ([names, rights]) => `<tr><td><code>${names}</code></td><td>${rights}</td></tr>`,
  );
  return `
      <h2>Who may log in</h2>
      <p>The password of each is <code>${escaped(demoPassword)}</code>.</p>
      <table><tr><th>user</th><th>what they do</th></tr>${rows.join('')}</table>`;
}

function tokenSection({ issuer, publicUrl, demoPassword }: StartPageContent): string {
  const password = demoPassword ?? '<password>';
  const graphql = new URL('/graphql', publicUrl).href;
  const command = `TOKEN=$(curl -s ${issuer}/protocol/openid-connect/token \\
  -d grant_type=password -d client_id=sandbox -d scope=openid \\
  -d username=buyer -d 'password=${password}' | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
curl -s ${graphql} -H "authorization: Bearer $TOKEN" \\
  -H 'content-type: application/json' -d '{"query":"{ me { username } }"}'`;
  return `
      <h2>From the command line</h2>${figure('Take a token, and ask who it is.', command)}`;
}

function examplesSection(): string {
  const figures = exampleOperations().map(({ name, text }) => {
    const link = `<a href="/explorer?query=${encodeURIComponent(text)}">Open in the explorer</a>`;
    return figure(`${name} · ${link}`, text);
  });
  return `
      <h2>Queries to begin with</h2>${figures.join('')}`;
}

function figure(caption: string, text: string): string {
  const button = '<button type="button" data-copy>Copy</button>';
  return `
      <figure>
        <figcaption><span>${caption}</span>${button}</figcaption>
        <pre>${escaped(text)}</pre>
      </figure>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
