/** The public address of a shop and of its OpenID provider. */
export type ShopAddress = { readonly gatewayUrl: string; readonly issuer: string };
