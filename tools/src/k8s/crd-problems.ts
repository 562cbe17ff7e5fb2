import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { labelOf, type Manifest } from './manifest.ts';

type Schema = Record<string, unknown>;

/** A pattern of Prometheus' operator that is no regular expression of JavaScript, and one that is. */
const patterns: Readonly<Record<string, string>> = {
  '^(?i)(abort|warn)?$': '^([aA][bB][oO][rR][tT]|[wW][aA][rR][nN])?$',
};

const strings = { type: 'object', additionalProperties: { type: 'string' } };
const metadata = {
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: {
    ...{ name: { type: 'string' }, namespace: { type: 'string' }, labels: strings },
    ...{ annotations: strings, finalizers: { type: 'array', items: { type: 'string' } } },
  },
};

/**
 * Checks custom resources against the schemas of their kinds, as a catalogue has them in
 * `<folder>/<group>/<kind>_<version>.json`. Returns the problems, each with the object it is in. A kind without a
 * schema is a problem too.
 */
export function crdProblems(manifests: readonly Manifest[], folder: string): readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validators = new Map<string, ValidateFunction | null>();
  return manifests.flatMap((manifest) => {
    const { apiVersion, kind } = manifest;
    const key = `${apiVersion} ${kind}`;
    if (!validators.has(key)) validators.set(key, validatorOf(ajv, manifest, folder));
    const validate = validators.get(key);
    if (!validate) return [`${labelOf(manifest)}: there is no schema of ${key}`];
    if (validate(manifest)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const field = (params as { additionalProperty?: string }).additionalProperty;
      return `${labelOf(manifest)}: ${instancePath || '/'} ${message}${field ? ` (${field})` : ''}`;
    });
  });
}

function validatorOf(ajv: Ajv, { apiVersion, kind }: Manifest, folder: string) {
  const [group = '', version] = apiVersion.split('/');
  const file = join(folder, group, `${kind.toLowerCase()}_${version}.json`);
  if (!existsSync(file)) return null;
  const schema = JSON.parse(readFileSync(file, 'utf8')) as { properties: Schema };
  // A controller writes the status.
  const { status: _, ...written } = schema.properties;
  close(written, false);
  return ajv.compile({
    type: 'object',
    additionalProperties: false,
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: { ...written, apiVersion: { const: apiVersion }, kind: { const: kind }, metadata },
  });
}

const alternatives = ['anyOf', 'oneOf', 'allOf', 'not'];

/**
 * Refuses unknown fields where the catalogue leaves objects open, except where the CRD itself keeps them. An
 * alternative lists only some of the fields.
 */
function close(node: unknown, inAlternative: boolean): void {
  if (Array.isArray(node)) {
    for (const one of node) close(one, inAlternative);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const schema = node as Schema;
  const { pattern, properties } = schema;
  if (typeof pattern === 'string') schema.pattern = patterns[pattern] ?? pattern;
  const isOpen = properties && schema.additionalProperties === undefined;
  if (isOpen && !inAlternative && !schema['x-kubernetes-preserve-unknown-fields'])
    schema.additionalProperties = false;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties')
      for (const one of Object.values(value as Schema)) close(one, inAlternative);
    else close(value, inAlternative || alternatives.includes(key));
  }
}
