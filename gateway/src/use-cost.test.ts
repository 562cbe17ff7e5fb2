import { startFront } from './testing/front.ts';

const page = { name: 'page' };
const pages = {
  sdl: 'type Query { pages: [Page!] } type Page { name: String pages: [Page!] }',
  resolvers: { Query: { pages: () => [page] }, Page: { pages: () => [page] } },
};

it('lists in lists in lists are refused before they are planned (GW-11)', async () => {
  const { ask, subgraphs, stop } = await startFront({ pages });
  const { status, body } = await ask('{ pages { pages { pages { name } } } }');
  expect([status, body.errors?.[0]?.extensions?.code]).toEqual([400, 'TOO_COSTLY']);
  expect(body.errors?.[0]?.message).not.toMatch(/\d/);
  expect(subgraphs.pages?.received).toEqual([]);
  expect((await ask('{ pages { pages { name } } }')).body.data).toEqual({
    pages: [{ pages: [page] }],
  });
  await stop();
});
