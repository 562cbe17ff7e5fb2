import { readFileSync } from 'node:fs';
import { allows } from '@souk/auth/policies';
import type { Viewer } from '@souk/auth/viewer';
import { newParts } from '@souk/platform/testing/test-file';
import { buildSchema, parse } from 'graphql';
import { Registry } from 'prom-client';
import type { Graph, Revision } from '../../graph/graph.ts';
import { newHttp } from '../../http/new-http.ts';
import { useCors } from '../../http/use-cors.ts';
import { useErrors } from '../../operations/use-errors.ts';
import { useRefusals } from '../../operations/use-refusals.ts';
import { useRights } from '../../operations/use-rights.ts';
import type { RunGraphQL } from '../../ports.ts';
import { anonymous, type Caller } from '../../request/caller.ts';
import { captureLog } from '../../testing/capture-log.ts';
import { codesOfRest } from '../refusals.ts';
import type { Route } from '../route.ts';
import type { RestConfig } from '../settings.ts';
import { useRest } from '../use-rest.ts';

const file = new URL('../../../../schema/supergraph.graphql', import.meta.url);
const sdl = readFileSync(file, 'utf8');
const api = { js: buildSchema(sdl, { assumeValid: true }) };
const graph = { current: { document: parse(sdl), api } as unknown as Revision } as Graph;

/** The origin of a page that may use the shop. */
export const allowedOrigin = 'https://app.shop.test';

type GraphAnswer = Awaited<ReturnType<RunGraphQL>>;

/**
 * The routes, with the rights of the committed supergraph. The header `x-scopes` names the scopes of the caller;
 * without it the caller is anonymous. `answer` is the graph, behind its port.
 */
export async function restHarness(
  answer: (...sent: Parameters<RunGraphQL>) => GraphAnswer,
  more: Partial<RestConfig> = {},
) {
  const { parts, stoppable } = newParts();
  const { logger, lines } = captureLog();
  const registry = new Registry();
  const recordRefusal = useRefusals(logger, registry, codesOfRest);
  const http = newHttp(102_400, useErrors(logger, true, recordRefusal));
  parts.defer(() => http.close());
  await useCors(http, [allowedOrigin]);
  const sent: Parameters<RunGraphQL>[] = [];
  const runGraphQL: RunGraphQL = async (...request) => {
    sent.push(request);
    return answer(...request);
  };
  const ports = {
    graph,
    logger,
    recordRefusal,
    runGraphQL,
    checkRights: useRights(allows),
    identify: async ({ headers }: { headers: object }) => callerOf(headers),
  };
  const settings = { sagaFailureStatus: 500, showsDocument: false, checksAnswers: true } as const;
  await useRest(http, ports, { ...settings, ...more });
  await http.ready();
  return { http, sent, lines, metrics: () => registry.metrics(), ...stoppable };
}

function callerOf(headers: { readonly 'x-scopes'?: string }): Caller {
  const scopes = headers['x-scopes'];
  if (scopes === undefined) return anonymous;
  const viewer = { id: 'ann', username: 'ann', roles: [], scopes: scopes.split(' ') };
  const known = { email: null, firstName: null, lastName: null, azp: 'sandbox' };
  return { ...anonymous, viewer: { ...viewer, ...known } as Viewer, token: 't', via: 'bearer' };
}

/** The headers of a caller who may use a route. */
export function allowedFor({ login }: Route): Record<string, string> {
  return login === 'none' ? {} : { 'x-scopes': login === 'any' ? '' : login };
}

export const sampleId = '3fa85f64-5717-4562-b3fc-2c963f66afa7';

/** A path with valid parameters and the query that it needs. */
export function sampleUrl({ path, query }: Route): string {
  const fields = Object.keys(query?.shape ?? {});
  const values: Record<string, string> = { id: sampleId, productId: sampleId, quantity: '1' };
  const needed = fields.flatMap((name) => (values[name] ? [`${name}=${values[name]}`] : []));
  return `${path.replace(/\{\w+\}/g, sampleId)}${needed.length > 0 ? `?${needed.join('&')}` : ''}`;
}
