const order = 'id number status total { amount } failure { code message }';
const parcelOrder = 'id status parcels { id status }';
const deposit = 'id status failureReason action { url }';
const forecast = `method reason sums { mean low80 high80 } stockOutDate { expected }
  errors { mae seasonalNaiveMae }`;

/** A mutation of an order, by the name of its field. */
function changeOrder(field: string): string {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return `mutation ${type}($input: ${type}Input!) {
    changed: ${field}(input: $input) { ... on ${type}Payload { order { status } } }
  }`;
}

/** A mutation of a parcel, by the name of its field. */
function changeParcel(field: string): string {
  const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return `mutation ${type}($input: ${type}Input!) {
    answer: ${field}(input: $input) { __typename ... on ${type}Payload { parcel { status } } }
  }`;
}

/** What the demo asks of the graph, and what fills the demo shop. They are in the manifest of persisted operations. */
export const demoOperations = {
  account: 'query AccountId { account { id } }',
  balance: 'query Balance { account { available { amount } } }',
  becomeSeller: `mutation BecomeSeller($name: String!) {
    becomeSeller(input: { displayName: $name }) { __typename }
  }`,
  bestSeller: `query BestSeller($from: DateTime!, $to: DateTime!) {
    topProducts(from: $from, to: $to, first: 1) { product { id } }
  }`,
  cancelOrder: changeOrder('cancelOrder'),
  cancelParcel: changeParcel('cancelParcel'),
  cardOrder: `query CardOrder($id: ID!) {
    order(id: $id) { id number status failure { code } payment { id action { url } } }
  }`,
  catalogue: `query DemoCatalogue($first: Int!, $after: String) {
    categories { id slug }
    products(first: $first, after: $after) {
      edges { node { id sku price { minorUnits currency } categories seller { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  categoryForecast: `query CategoryForecast($slug: String!) {
    category(slug: $slug) { forecast: demandForecast(days: 14) { ${forecast} } }
  }`,
  deliverOrder: changeOrder('deliverOrder'),
  deliverParcel: changeParcel('deliverParcel'),
  deposit: `mutation Deposit($input: DepositInput!) {
    deposit(input: $input) { ... on DepositPayload { account { available { amount } } } }
  }`,
  depositStatus: `query DepositStatus($id: ID!) { deposit(id: $id) { ${deposit} } }`,
  importProducts: `mutation ImportProducts($input: ImportProductsInput!) {
    importProducts(input: $input) { __typename }
  }`,
  markRead: `mutation MarkRead($input: MarkNotificationsReadInput!) {
    answer: markNotificationsRead(input: $input) {
      ... on MarkNotificationsReadPayload { inbox { unread } }
    }
  }`,
  me: 'query Me { me { id } }',
  notifications: `query Notifications {
    notifications(first: 20) { edges { node { id kind text order { id } } } }
  }`,
  openAccount: `mutation OpenAccount($input: OpenAccountInput!) {
    openAccount(input: $input) { ... on OpenAccountPayload { account { id } } }
  }`,
  orderParcels: `query OrderParcels($id: ID!) { order(id: $id) { ${parcelOrder} } }`,
  orderStatus: 'query OrderStatus($id: ID!) { order(id: $id) { status } }',
  orderTimeline: `query OrderTimeline($id: ID!) {
    order(id: $id) { timeline { type status at message } }
  }`,
  parcel: 'query Parcel($id: ID!) { parcel(id: $id) { id } }',
  parcelSubtotal: 'query ParcelSubtotal($id: ID!) { parcel(id: $id) { subtotal { amount } } }',
  placeByCard: `mutation PlaceByCard($input: PlaceOrderInput!) {
    placeOrder(input: $input) { ... on PlaceOrderPayload { order { id } } }
  }`,
  placeOrder: `mutation PlaceOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) {
      __typename
      ... on PlaceOrderPayload { replayed order { ${order} } }
      ... on DuplicateOrder { order { ${order} } }
    }
  }`,
  placeSharedOrder: `mutation PlaceSharedOrder($input: PlaceOrderInput!) {
    placeOrder(input: $input) { ... on PlaceOrderPayload { order { ${parcelOrder} } } }
  }`,
  productForecast: `query ProductForecast($id: ID!) {
    product(id: $id) { name categories forecast: demandForecast(days: 14) { ${forecast} } }
  }`,
  products: `query Products($filter: ProductFilter) {
    products(first: 20, filter: $filter, orderBy: PRICE_ASC) {
      edges { node { id name price { amount } seller { displayName } stock { available } } }
    }
  }`,
  sellerForecast: `query SellerForecast { forecast: demandForecast(days: 14) { ${forecast} } }`,
  setStock: `mutation SetStock($input: SetStockInput!) {
    setStock(input: $input) { ... on SetStockPayload { product { status version } } }
  }`,
  shipOrder: changeOrder('shipOrder'),
  shipParcel: changeParcel('shipParcel'),
  startDeposit: `mutation StartDeposit($input: StartDepositInput!) {
    startDeposit(input: $input) { ... on StartDepositPayload { deposit { ${deposit} } } }
  }`,
  updateProduct: `mutation UpdateProduct($input: ProductPatch!) {
    updateProduct(input: $input) { __typename }
  }`,
  watchOrder: `subscription WatchOrder($orderId: ID!) {
    orderStatusChanged(orderId: $orderId) { event { seq status } }
  }`,
} as const;
