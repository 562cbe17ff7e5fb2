import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Image = { readonly name: string; readonly tag: string };

/** The image of each service that runs, as the values of the chart have it. */
export function tags(): Readonly<Record<string, string>> {
  const file = new URL('../../../../k8s/charts/souk/values.yaml', import.meta.url);
  const { services } = parse(readFileSync(file, 'utf8')) as {
    services: Readonly<Record<string, { enabled?: boolean; image: Image }>>;
  };
  return Object.fromEntries(
    Object.entries(services)
      .filter(([, { enabled }]) => enabled !== false)
      .map(([name, { image }]) => [name, `${image.name}:${image.tag}`]),
  );
}
