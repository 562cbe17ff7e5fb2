/** Where a shop is, for who uses it from outside. */
export type ShopAddress = { readonly gatewayUrl: string; readonly issuer: string };
