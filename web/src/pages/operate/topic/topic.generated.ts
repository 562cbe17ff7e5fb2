import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type TopicRecordsQueryVariables = Exact<{
  topic: string;
  partition?: number | null | undefined;
  key?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type TopicRecordsQuery = { records: { endCursor: string, records: Array<{ partition: number, position: string, key: string | null, at: string, type: string | null, text: string | null, headers: unknown }> } };

export const TopicRecordsDocument = "query TopicRecords($topic: String!, $partition: Int, $key: String, $after: String) { records( topic: $topic partition: $partition key: $key after: $after last: 50 ) { records { partition position key at type text headers } endCursor } }" as Document<TopicRecordsQuery, TopicRecordsQueryVariables>;
