/* global React, ReactDOM, GraphiQL, graphqlWs -- from the scripts before this one */

const json = { 'content-type': 'application/json' };

function showExplorer() {
  const url = new URL('/graphql', location.href);
  const socket = new URL(url);
  socket.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const wsClient = graphqlWs.createClient({ url: socket.href });
  const fetcher = GraphiQL.createFetcher({ url: url.href, wsClient });
  const root = ReactDOM.createRoot(document.getElementById('explorer'));
  root.render(React.createElement(GraphiQL, { fetcher }));
}

async function showCaller() {
  const response = await fetch('/auth/profile/me');
  if (!response.ok) return;
  const { username } = await response.json();
  document.getElementById('caller').textContent = `Logged in as ${username}.`;
  document.getElementById('login').hidden = true;
  document.getElementById('logout').hidden = false;
}

async function logOut() {
  await fetch('/auth/logout', { method: 'POST', headers: json, body: '{}' });
  location.reload();
}

document.getElementById('logout').addEventListener('click', logOut);
showExplorer();
await showCaller();
