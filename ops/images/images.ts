import { gatewayYoungMb, youngMb } from '../system/heap-limits.ts';
import { type Service, services, subgraphs } from '../system/subgraphs.ts';

/**
 * What is built: an image for each service, `souk-gateway` with the gateway for supergraphs of others, `web` with the
 * pages, and `jobs` with the programs of `ops`.
 */
export const images = [...services, 'souk-gateway', 'web', 'jobs'] as const;

export type Image = (typeof images)[number];

/** Names and tags; `api-service`, `data-processing-service` and `orderservice` are those of older systems. */
export const tags = {
  gateway: 'api-service:v1',
  users: 'userservice:latest',
  inventory: 'inventoryservice:latest',
  orders: 'orderservice:latest',
  billing: 'billingservice:latest',
  delivery: 'deliveryservice:latest',
  notifications: 'notificationservice:latest',
  'souk-gateway': 'souk-gateway:v1',
  analytics: 'data-processing-service:v1',
  web: 'web-interface:v1',
  jobs: 'jobs:v1',
} as const satisfies Record<Image, string>;

/** How much of the heap of its program is for young objects, in MB. */
export function youngMbIn(image: Image): number {
  return image === 'gateway' || image === 'souk-gateway' ? gatewayYoungMb : youngMb;
}

/**
 * How much an image may add to its base, in MB (1,000,000 bytes): about a third more than it does. What is above
 * is most likely a package that only tests need.
 */
export const addedMbMax: Readonly<Record<Image, number>> = {
  gateway: 110,
  'souk-gateway': 110,
  users: 60,
  inventory: 80,
  orders: 60,
  billing: 60,
  delivery: 60,
  notifications: 60,
  analytics: 80,
  web: 70,
  jobs: 85,
};

/** The folder of the workspace of a service, or of the pages. */
function folderOf(image: Service | 'souk-gateway' | 'web'): string {
  if (image === 'souk-gateway') return 'gateway';
  return image === 'gateway' || image === 'web' ? image : `subgraphs/${image}`;
}

/** The workspaces that an image has, beside those that they depend on. */
export function workspacesOf(image: Image): readonly string[] {
  if (image === 'jobs') return ['ops', ...subgraphs.map(folderOf)];
  // Its jobs, by schedule or on demand, are a program of `ops`.
  if (image === 'analytics') return [folderOf(image), 'ops'];
  return [folderOf(image)];
}

/** The program that an image runs unless another is named. */
export function mainOf(image: Image): string {
  if (image === 'jobs') return 'ops/verify.ts';
  const program = image === 'souk-gateway' ? 'standalone/in-container' : 'main';
  return `${folderOf(image)}/src/${program}.ts`;
}
