#!/bin/sh
# The steps of the older system with a page: its buttons use GraphQL, its log asks for the status of the order again and again.
set -eu
. "$(dirname "$0")/shop.sh"

stock 20
new_buyer s2

call POST /graphql '{"query":"mutation { openAccount(idempotencyKey: \"button\") { __typename } }"}'
expect 200
has '"__typename":"Account"'
call GET "/api/PaymentsProxy/$user/balance"
has '"balance":5000.00'

# place QUANTITY: the button "Place order". Sets $order.
place() {
  call POST /graphql "{\"query\":\"mutation { placeOrder(input: { items: [{ productId: \\\"$product\\\", quantity: $1 }], allowDuplicate: true }, idempotencyKey: \\\"order-$1\\\") { ... on OrderPlaced { order { id } } } }\"}"
  expect 200
  order=$(field id)
  [ -n "$order" ] || fail "no order in $body"
}

place 2
repeat_until '"status":"Finished"' GET "/api/OrdersProxy/$order"
paid=$order

place 6
repeat_until '"status":"Cancelled"' GET "/api/OrdersProxy/$order"
has '"code":"INSUFFICIENT_FUNDS"'
call GET "/api/PaymentsProxy/$user/balance"
has '"balance":3000.00'

# So that the script can be repeated.
call POST "/api/orders/$paid/cancel"
expect 200
echo 'The steps of the page were made.'
