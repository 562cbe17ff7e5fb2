/** The documents that clients of the parcel backend subscribe with. */
export const oneParcel = `subscription ($id: ID!, $after: String) {
  parcelMoved(parcelId: $id, after: $after) {
    cursor snapshot event { seq status } parcel { id status }
  }
}`;

export const withWeight = `subscription ($id: ID!) {
  parcelMoved(parcelId: $id) { cursor snapshot event { seq } parcel { weight owner { name } } }
}`;

export const myParcels = `subscription ($after: String) {
  myParcelsMoved(after: $after) { cursor snapshot event { seq } parcel { id } }
}`;

export const toHandle = `subscription {
  parcelsToHandle { event { seq } parcel { id label } }
}`;

export const purse = `subscription {
  purseChanged { snapshot purse { id } balance { amount minorUnits currency } }
}`;

export const stock = `subscription ($ids: [ID!]!, $after: String) {
  stockChanged(productIds: $ids, after: $after) { cursor snapshot total product { id name } }
}`;
