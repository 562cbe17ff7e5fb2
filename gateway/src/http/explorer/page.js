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
  const fetcher = GraphiQL.createFetcher({ url: url.href, wsClient });
  // The start page links to its examples. GraphiQL keeps the tabs of a former visit otherwise.
  const query = new URLSearchParams(location.search).get('query') ?? undefined;
  const root = ReactDOM.createRoot(document.getElementById('explorer'));
  root.render(React.createElement(GraphiQL, { fetcher, query, defaultQuery }));
}

showExplorer();
await showCaller();
