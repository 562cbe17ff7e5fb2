import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Image } from '../../images/images.ts';

/** A service of docker-compose.yml, as far as the tests read it. */
export type ComposeService = {
  readonly image: string;
  readonly build?: { readonly args: { readonly SERVICE: Image; readonly YOUNG_MB?: string } };
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly profiles?: readonly string[];
  readonly restart: string;
  readonly read_only: boolean;
  readonly user?: string;
  readonly init: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly mem_limit?: string;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
};

const text = readFileSync(new URL('../../../docker-compose.yml', import.meta.url), 'utf8');
// As Compose does it when no variable is set.
const substituted = text.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
const file = parse(substituted, { merge: true, maxAliasCount: -1 });

export const composeServices: Readonly<Record<string, ComposeService>> = file.services;
export const composeVolumes = Object.keys(file.volumes);

export function composeService(name: string): ComposeService {
  const found = composeServices[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}.`);
  return found;
}

/** The settings of a service, with its secrets as files of the folder `secrets` instead of its volumes. */
export function environmentOf(name: string, secrets: string): Record<string, string> {
  const { environment = {}, volumes = [] } = composeService(name);
  const mounted = volumes.find((volume) => volume.endsWith(':/run/secrets:ro')) ?? '';
  const own = `${secrets}/${mounted.slice('secrets-'.length, mounted.indexOf(':'))}`;
  const entries = Object.entries(environment);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, String(value ?? '').replace('/run/secrets', own)]),
  );
}
