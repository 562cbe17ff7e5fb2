import { at, type Fields, labelOf, type Manifest } from '../manifest.ts';
import type { Environment } from '../release.ts';

/** A mistake in the objects of an installation, by the rule that must find it. */
export type Mutation = readonly [rule: string, environment: Environment, plant: Plant];
export type Plant = (manifests: Manifest[]) => void;

type Open = Record<string, unknown>;

/** Sets a field of an object, by its path; `undefined` deletes it. */
export const set =
  (label: string, path: string, value: unknown): Plant =>
  (manifests) => {
    const object = found(manifests, label);
    const names = path.split('.');
    const last = names.pop() ?? '';
    const parent = names.length === 0 ? object : at<Open>(object, names.join('.'));
    if (!parent) throw new Error(`${label} has no ${names.join('.')}.`);
    if (value === undefined) delete (parent as Open)[last];
    else (parent as Open)[last] = value;
  };

function found(manifests: readonly Manifest[], label: string): Fields {
  const object = manifests.find((one) => labelOf(one) === label);
  if (!object) throw new Error(`There is no ${label}.`);
  return object;
}

export const remove =
  (label: string): Plant =>
  (manifests) => {
    const nth = manifests.findIndex((one) => labelOf(one) === label);
    if (nth < 0) throw new Error(`There is no ${label}.`);
    manifests.splice(nth, 1);
  };

/** Adds a copy of an object, with another name, and other fields at the top of its spec. */
export const copy =
  (label: string, name: string, spec: object = {}): Plant =>
  (manifests) => {
    const { metadata, ...object } = structuredClone(found(manifests, label)) as Manifest;
    manifests.push({
      ...object,
      metadata: { ...metadata, name },
      spec: { ...object.spec, ...spec },
    } as Manifest);
  };
