#!/bin/sh
# The steps of the older system for orders and payments, with a login added: account, deposit, balance, order, status.
set -eu
. "$(dirname "$0")/shop.sh"

stock 10
new_buyer s1

call POST "/api/PaymentsProxy/$user"
expect 201
call POST "/api/PaymentsProxy/$user"
expect 409

call POST "/api/PaymentsProxy/$user/deposit" '{"amount":5000.50}'
expect 200
call GET "/api/PaymentsProxy/$user/balance"
expect 200
has '"balance":5000.50'

call POST /api/OrdersProxy "{\"userId\":\"$user\",\"items\":[{\"productId\":\"$product\",\"quantity\":2,\"unitPrice\":1000.00}]}"
expect 201
has '"status":"Created"'
order=$(field id)

repeat_until '"status":"Finished"' GET "/api/OrdersProxy/$order"
call GET /api/OrdersProxy
expect 200
has "$order"
call GET "/api/PaymentsProxy/$user/balance"
has '"balance":3000.50'

# So that the script can be repeated.
call POST "/api/orders/$order/cancel"
expect 200
echo 'The steps of the payments were made.'
