import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { itInBrowser } from '@souk/platform/testing/browser';
import { closeAtEnd, until } from '@souk/platform/testing/test-file';
import { books, reviews } from '../testing/example-subgraphs.ts';
import { startGatewayHarness } from '../testing/gateway-harness.ts';
import { startBrowser } from '../testing/start-browser.ts';

/** A page that sends an operation in each way that needs no preflight. The way is in the address. */
const page = (url: string) => `<!doctype html><title>A page of another site</title>
<link rel="stylesheet" href="${url}&way=style">
<link rel="prefetch" href="${url}&way=prefetch">
<img src="${url}&way=image"><img crossorigin src="${url}&way=corsImage">
<script src="${url}&way=script"></script><script type="module" src="${url}&way=module"></script>
<video src="${url}&way=video"></video><audio src="${url}&way=audio"></audio>
<object data="${url}&way=object"></object><embed src="${url}&way=embed">
<iframe src="${url}&way=frame"></iframe><iframe name="a"></iframe><iframe name="b"></iframe>
<iframe name="c"></iframe><iframe name="d"></iframe>
<iframe sandbox="allow-scripts" srcdoc="<script>fetch('${url}&amp;way=noOrigin')</script>"></iframe>
<form id="a" target="a" method="post" action="${url}&way=form"><input name="query" value="{stars}"></form>
<form id="b" target="b" method="post" enctype="text/plain" action="${url}&way=textForm">
  <input name='{"query":"{stars}","x":"' value='"}'></form>
<form id="c" target="c" method="post" enctype="multipart/form-data" action="${url}&way=fileForm">
  <input name="query" value="{stars}"></form>
<form id="d" target="d" action="${url.split('?')[0]}"><input name="query" value="{stars}">
  <input name="way" value="getForm"></form>
<a href="#" ping="${url}&way=ping">Ping</a>
<script>
  const json = JSON.stringify({ query: '{stars}' });
  for (const form of document.forms) form.submit();
  document.links[0].click();
  new EventSource('${url}&way=eventSource');
  navigator.sendBeacon('${url}&way=beacon', json);
  const send = (way, init) => fetch('${url}&way=' + way, init).catch(() => {});
  send('fetch');
  send('fetchText', { method: 'POST', body: json });
  send('noCors', { mode: 'no-cors', credentials: 'include' });
  send('noCorsHead', { mode: 'no-cors', method: 'HEAD' });
  send('noCorsText', { mode: 'no-cors', method: 'POST', body: json });
  send('noCorsNoType', { mode: 'no-cors', method: 'POST', body: new Blob([json]) });
</script>`;

/** Node's report of each response that a server of this process has sent: also of those that a page cannot see. */
const finished = 'http.server.response.finish';
type Finished = { readonly request: IncomingMessage; readonly response: ServerResponse };

describe('a page of another site, in a browser', () => {
  itInBrowser('has no operation executed, in whichever way it sends it (ID-4)', async (path) => {
    const gateway = await startGatewayHarness({ books, reviews }, { anonymousCacheMs: 0 });
    const operation = `${gateway.url}?${new URLSearchParams({ query: '{stars}' })}`;
    const ways = [...page('').matchAll(/way=(\w+)/g), ...page('').matchAll(/send\('(\w+)'/g)];
    const expected = new Set([...ways.map(([, way]) => way), 'getForm']);
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end(page(operation));
    }).listen(0, '127.0.0.1');
    closeAtEnd(server);
    await once(server, 'listening');
    const statuses = new Map<string, number>();
    const record = (message: unknown) => {
      const { request, response } = message as Finished;
      const { searchParams, pathname } = new URL(request.url ?? '', 'http://gateway');
      const way = searchParams.get('way');
      if (pathname === '/graphql' && way) statuses.set(way, response.statusCode);
    };
    subscribe(finished, record);
    const { context, stop } = await startBrowser(path);
    const tab = await context.newPage();
    // `localhost` and `127.0.0.1` are two sites.
    await tab.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
    await until(() => statuses.size >= expected.size);
    await stop();
    unsubscribe(finished, record);
    expect(Object.fromEntries(statuses)).toEqual(
      Object.fromEntries([...expected].map((way) => [way, 403])),
    );
    expect(gateway.subgraphs.reviews?.received).toEqual([]);
  });
});
