import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type TopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type TopicsQuery = { topics: Array<{ name: string, retentionSeconds: string | null, compacted: boolean, partitions: Array<{ number: number, oldest: string, next: string }> }>, health: Array<{ service: string, lag: Array<{ topic: string, records: string }> | null }> };

export const TopicsDocument = "query Topics { topics { name retentionSeconds compacted partitions { number oldest next } } health { service lag { topic records } } }" as Document<TopicsQuery, TopicsQueryVariables>;
