/* global React, ReactDOM, GraphiQL, graphqlWs -- from the scripts before this one */

import { showCaller } from '/session.js';

/** What a first visit shows. */
const defaultQuery = `# What is on sale. The start page at / has more examples.
query OnSale {
  products(first: 5, filter: { inStock: true }, orderBy: PRICE_ASC) {
    totalCount
    edges { node { id name price { amount currency } } }
  }
}
`;

function showExplorer() {
  const url = new URL('/graphql', location.href);
  const socket = new URL(url);
  socket.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const wsClient = graphqlWs.createClient({ url: socket.href });
  const parameters = new URLSearchParams(location.search);
  const isInternal = parameters.get('schema') === 'internal';
  if (isInternal) showPublicLink();
  // Introspection answers with the public document unless this header asks for everything.
  const headers = isInternal ? { 'x-souk-schema': 'internal' } : {};
  const fetcher = GraphiQL.createFetcher({ url: url.href, wsClient, headers });
  // The start page links to its examples. GraphiQL keeps the tabs of a former visit otherwise.
  const query = parameters.get('query') ?? undefined;
  const root = ReactDOM.createRoot(document.getElementById('explorer'));
  root.render(React.createElement(GraphiQL, { fetcher, query, defaultQuery }));
}

function showPublicLink() {
  const link = document.getElementById('schema');
  link.href = '/explorer';
  link.textContent = 'Hide internal fields';
}

showExplorer();
await showCaller();
