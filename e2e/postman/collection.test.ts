import { readFileSync } from 'node:fs';
import { collectedRequests } from './collection.ts';

const file = new URL('../../schema/openapi.json', import.meta.url);
const { paths } = JSON.parse(readFileSync(file, 'utf8')) as { paths: Record<string, object> };
const requests = collectedRequests();

/** The path of a request without its query and the slash at its end. */
const sentTo = (url: string) => url.replace('{{base}}', '').split('?')[0]?.replace(/\/$/, '') ?? '';

describe('the API collection (RST-8, RST-9)', () => {
  it.each(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
    ),
  )('has %s %s of the document', (method, path) => {
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
    const found = requests.filter(
      ({ request }) => request.method === method && pattern.test(sentTo(request.url)),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it.each(requests.map((one) => [one.name, one] as const))(
    'asserts the status of: %s',
    (_, one) => {
      const tests = one.event.filter(({ listen }) => listen === 'test');
      expect(tests.flatMap(({ script }) => script.exec).join('\n')).toContain('to.have.status(');
    },
  );
});
