/** Where a shop is, for who uses it from outside. */
export type Place = { readonly gatewayUrl: string; readonly issuer: string };
