import { parse } from 'yaml';

/** A Kubernetes object. What it has besides these fields depends on its kind. */
export type Manifest = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Metadata;
  readonly spec?: Fields;
  readonly data?: Readonly<Record<string, string>>;
} & Fields;

type Metadata = {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Labels;
  readonly annotations?: Labels;
};

export type Labels = Readonly<Record<string, string>>;

/** The fields of an object, unknown until they are read. */
export type Fields = Readonly<Record<string, unknown>>;

/** The objects of documents that were parsed before: most are the same in several renders. */
const parsed = new Map<string, readonly Manifest[]>();

/** Parses YAML with several objects. Throws what is wrong with the YAML, a repeated field among it. */
export function manifestsIn(text: string): readonly Manifest[] {
  return text.split(/^---\n/m).flatMap((document) => {
    const found = parsed.get(document) ?? parseOne(document);
    parsed.set(document, found);
    return found;
  });
}

function parseOne(text: string): readonly Manifest[] {
  const object = parse(text) as Manifest | null;
  return object === null ? [] : [object];
}

/** `Deployment/order-service`, as kubectl names it. */
export function labelOf({ kind, metadata }: Manifest): string {
  return `${kind}/${metadata?.name}`;
}

/** Reads a field by its path, such as `spec.template.spec`; undefined where a part of it is missing. */
export function at<T = unknown>(object: unknown, path: string): T | undefined {
  const read = (value: unknown, name: string) => (value as Fields | null | undefined)?.[name];
  return path.split('.').reduce(read, object) as T | undefined;
}

/** Reads a list by its path; empty where it is missing. */
export function listAt<T = Fields>(object: unknown, path: string): readonly T[] {
  return at<readonly T[]>(object, path) ?? [];
}

/** The template of the pods of a workload; null for an object that has no pods. */
export function podOf({ kind, spec }: Manifest): Pod | null {
  const path = kind === 'CronJob' ? 'jobTemplate.spec.template' : 'template';
  const template = at<Pod>(spec, path);
  return workloads.includes(kind) && template ? template : null;
}

const workloads = ['Deployment', 'Rollout', 'StatefulSet', 'Job', 'CronJob'];

/** True for workloads that run until they are stopped. */
export function isService({ kind }: Manifest): boolean {
  return ['Deployment', 'Rollout', 'StatefulSet'].includes(kind);
}

/** The template of a pod. */
export type Pod = {
  readonly metadata: { readonly labels: Labels };
  readonly spec: PodSpec;
};

type PodSpec = Fields & {
  readonly serviceAccountName?: string;
  readonly containers: readonly Container[];
  readonly initContainers?: readonly Container[];
  readonly volumes?: readonly Volume[];
};

export type Volume = Fields & { readonly name: string };

export type Container = Fields & {
  readonly name: string;
  readonly image: string;
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly env?: readonly (Fields & { readonly name: string; readonly value?: string })[];
  readonly envFrom?: readonly Fields[];
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
};

/** All containers of a pod. */
export function containersOf({ spec }: Pod): readonly Container[] {
  return [...(spec.initContainers ?? []), ...spec.containers];
}
