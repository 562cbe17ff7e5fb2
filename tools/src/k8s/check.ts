import { existsSync } from 'node:fs';
import { crdProblems } from './crd-problems.ts';
import { HelmFailed } from './helm.ts';
import type { Manifest } from './manifest.ts';
import { policyProblems } from './policy.ts';
import {
  argoObjects,
  environments,
  installations,
  lint,
  nameOf,
  type Release,
  releasesOf,
  render,
  renderText,
  variants,
} from './release.ts';
import { staleFiles } from './rendered.ts';
import { composeProblems, mapProblems, serviceMap, servicesOfCode } from './service-map.ts';
import { isTyped, typeProblems } from './typed.ts';

/** The parts of the check. */
export const parts = ['lint', 'schema', 'policy', 'drift'] as const;
export type CheckPart = (typeof parts)[number];

export type Findings = {
  readonly problems: readonly string[];
  /** What was looked at, or could not be: one line each. */
  readonly notes: readonly string[];
};

/** What `npm run k8s:check` looks at. */
export type CheckOptions = {
  /** The folder with the schemas of custom resources; undefined without one. */
  readonly crdSchemas: string | undefined;
};

/** Runs one part. Throws nothing for what is wrong with a chart: it is a problem. */
export async function check(part: CheckPart, options: CheckOptions): Promise<Findings> {
  try {
    return await checks[part](options);
  } catch (fault) {
    if (fault instanceof HelmFailed) return { problems: [fault.message], notes: [] };
    throw fault;
  }
}

const checks: Readonly<Record<CheckPart, (options: CheckOptions) => Promise<Findings>>> = {
  lint: checkLint,
  schema: checkSchema,
  policy: checkPolicy,
  drift: checkDrift,
};

async function checkLint(): Promise<Findings> {
  const releases = environments.flatMap(releasesOf);
  const lints = [...releases, ...variants()];
  const problems = await atMostTwo(lints, async (release) => {
    await (releases.includes(release) ? lint(release) : renderText(release));
    return [];
  });
  return { problems, notes: [`${releases.length} charts, ${variants().length} variants`] };
}

/** All objects: those of the environments, those that only other switches render, and those of Argo CD. */
async function everyObject(): Promise<readonly Manifest[]> {
  const releases = [...environments.flatMap(releasesOf), ...variants()];
  const rendered = new Map<string, Manifest>();
  await atMostTwo(releases, async (release) => {
    for (const manifest of await render(release)) {
      const text = JSON.stringify(manifest);
      if (!rendered.has(text)) rendered.set(text, manifest);
    }
    return [];
  });
  return [...rendered.values(), ...argoObjects()];
}

async function checkSchema({ crdSchemas }: CheckOptions): Promise<Findings> {
  const objects = await everyObject();
  const custom = objects.filter((manifest) => !isTyped(manifest));
  const typed = typeProblems(objects);
  const checked = `${objects.length - custom.length} objects checked by their types`;
  if (crdSchemas === undefined || !existsSync(crdSchemas)) {
    const kinds = [...new Set(custom.map(({ kind }) => kind))].sort().join(', ');
    const skipped = `skipped: ${custom.length} objects (CRD schemas absent: ${kinds})`;
    return { problems: typed, notes: [checked, skipped] };
  }
  const problems = [...typed, ...crdProblems(custom, crdSchemas)];
  return { problems, notes: [checked, `${custom.length} by the schemas of their CRDs`] };
}

async function checkPolicy(): Promise<Findings> {
  const found: string[] = [];
  const notes: string[] = [];
  for (const { name, releases } of installations()) {
    const objects = (await Promise.all(releases.map(render))).flat();
    found.push(...policyProblems(objects).map((problem) => `${name}: ${problem}`));
    notes.push(`${name}: ${objects.length} objects`);
  }
  return { problems: found, notes };
}

async function checkDrift(): Promise<Findings> {
  const map = serviceMap();
  const compose = composeProblems(map);
  const problems = [
    ...(await staleFiles()),
    ...mapProblems(map, servicesOfCode()),
    ...(compose ?? []),
  ];
  return { problems, notes: compose ? [] : ['there is no docker-compose.yml to compare with'] };
}

/** Helm takes a core each. */
async function atMostTwo(
  releases: readonly Release[],
  run: (release: Release) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const waiting = [...releases];
  const problems: string[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const release = next;
      const found = await run(release).catch((fault: unknown) => {
        if (!(fault instanceof HelmFailed)) throw fault;
        return [`${nameOf(release)}: ${fault.message}`];
      });
      problems.push(...found);
    }
  };
  await Promise.all([work(), work()]);
  return problems;
}
