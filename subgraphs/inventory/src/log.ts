/** Where it is written down what people and other tills did to the stock. */
export type Log = { readonly info: (fields: object, message: string) => void };
