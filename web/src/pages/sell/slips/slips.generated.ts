import type { Document } from '@souk/web/document';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SlipQueryVariables = Exact<{
  id: string;
}>;


export type SlipQuery = { parcel: { id: string, trackingNumber: string | null, order: { id: string, number: string, createdAt: string, description: string | null, shippingAddress: { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null } }, seller: { id: string, displayName: string }, items: Array<{ name: string, quantity: number, cancelled: number, product: { id: string, sku: string } }>, delivery: { slot: { from: string, to: string } | null } | null } | null };

export type AddressPartsFragment = { street: string, city: string, state: string | null, country: string, zipCode: string, recipient: string | null, telephone: string | null, company: string | null };

export const SlipDocument = "query Slip($id: ID!) { parcel(id: $id) { id trackingNumber order { id number createdAt description shippingAddress { ...AddressParts } } seller { id displayName } items { name quantity cancelled product { id sku } } delivery { slot { from to } } } } fragment AddressParts on Address { street city state country zipCode recipient telephone company }" as Document<SlipQuery, SlipQueryVariables>;
