import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../manifest.ts';

type Schema = Record<string, unknown>;

const clusterKinds = ['ClusterSecretStore'];
/** Words of JSON Schema that Kubernetes takes in no schema of a CRD, or only without `type` beside them. */
const leftOut = ['$schema', 'additionalProperties', 'oneOf', 'anyOf', 'allOf', 'not'];

/**
 * Returns a CustomResourceDefinition for each kind of the objects that Kubernetes itself does not have. With the
 * schema of a catalogue the server refuses unknown fields; without one it keeps them.
 */
export function definitionsOf(
  manifests: readonly Manifest[],
  folder: string | undefined,
): readonly object[] {
  const kinds = new Map<string, Manifest>();
  for (const manifest of manifests)
    if (isCustom(manifest)) kinds.set(`${manifest.apiVersion} ${manifest.kind}`, manifest);
  return [...kinds.values()].map((manifest) => definitionOf(manifest, folder));
}

/** The groups of Kubernetes itself have no dot, or end in `k8s.io`. */
function isCustom({ apiVersion }: Manifest): boolean {
  const [group = '', version] = apiVersion.split('/');
  const isOfOthers = group === 'gateway.networking.k8s.io' || !group.endsWith('.k8s.io');
  return version !== undefined && group.includes('.') && isOfOthers;
}

function definitionOf({ apiVersion, kind }: Manifest, folder: string | undefined): object {
  const [group = '', version = ''] = apiVersion.split('/');
  const plural = pluralOf(kind);
  const names = { plural, kind, singular: kind.toLowerCase(), listKind: `${kind}List` };
  const annotations = {
    'api-approved.kubernetes.io': 'https://github.com/kubernetes/enhancements',
  };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: `${plural}.${group}`, annotations },
    spec: {
      ...{ group, names, scope: clusterKinds.includes(kind) ? 'Cluster' : 'Namespaced' },
      versions: [
        {
          ...{ name: version, served: true, storage: true, subresources: { status: {} } },
          schema: { openAPIV3Schema: schemaOf(group, version, kind, folder) },
        },
      ],
    },
  };
}

function pluralOf(kind: string): string {
  const name = kind.toLowerCase();
  if (name.endsWith('y') && !name.endsWith('ay')) return `${name.slice(0, -1)}ies`;
  return name.endsWith('s') ? `${name}es` : `${name}s`;
}

const open = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true };

function schemaOf(group: string, version: string, kind: string, folder: string | undefined) {
  const file = join(folder ?? '', group, `${kind.toLowerCase()}_${version}.json`);
  if (folder === undefined || !existsSync(file)) return open;
  const { properties } = JSON.parse(readFileSync(file, 'utf8')) as { properties: Schema };
  const { spec, status } = properties;
  return {
    type: 'object',
    required: ['spec'],
    properties: { spec: structural(spec), ...(status ? { status: open } : {}) },
  };
}

/** A schema as Kubernetes takes it: without alternatives, and with its own word for "number or text". */
function structural(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(structural);
  if (node === null || typeof node !== 'object') return node;
  const schema = node as Schema;
  if (schema.format === 'int-or-string') return { 'x-kubernetes-int-or-string': true };
  const kept = Object.entries(schema).filter(([word, value]) => !isLeftOut(word, value));
  const fields = kept.map(([word, value]) => [
    word,
    word === 'properties' ? each(value) : structural(value),
  ]);
  return withType(Object.fromEntries(fields));
}

function isLeftOut(word: string, value: unknown): boolean {
  return leftOut.includes(word) && !(word === 'additionalProperties' && typeof value === 'object');
}

function each(properties: unknown): Schema {
  const entries = Object.entries(properties as Schema);
  return Object.fromEntries(entries.map(([name, value]) => [name, structural(value)]));
}

/** Each schema has a type, or keeps what it is given. */
function withType(schema: Schema): Schema {
  if (schema.type !== undefined || schema['x-kubernetes-preserve-unknown-fields']) return schema;
  if ('x-kubernetes-int-or-string' in schema || !('description' in schema)) return schema;
  return schema.properties ? { type: 'object', ...schema } : { ...schema, ...anything };
}

const anything = { 'x-kubernetes-preserve-unknown-fields': true };
