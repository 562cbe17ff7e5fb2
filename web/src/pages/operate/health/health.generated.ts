import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { health: Array<{ service: string, reachable: boolean, ready: boolean, outboxPending: number | null, outboxOldestAgeSeconds: number | null, parkedMessages: number | null, deadLetters: number | null, dependencies: Array<{ name: string, available: boolean }>, lag: Array<{ topic: string, records: string }> | null }> };

export const HealthDocument = "query Health { health { service reachable ready dependencies { name available } lag { topic records } outboxPending outboxOldestAgeSeconds parkedMessages deadLetters } }" as Document<HealthQuery, HealthQueryVariables>;
