#!/bin/sh
# The steps of the older system with the saga: register, log in, account, deposit, order.
set -eu
. "$(dirname "$0")/shop.sh"

stock 10
new_buyer s3

call GET /auth/profile/me
expect 200
has "\"username\":\"$name\""

call POST /api/v1/billing/accounts "{\"userId\":\"$user\",\"email\":\"$name@souk.example\"}"
expect 201
has '"status":"ACTIVE"'
account=$(field accountId)

call POST /api/v1/billing/deposit "{\"accountId\":\"$account\",\"amount\":5000}"
expect 200
has '"success":true,"newBalance":5000.00'

# order_of QUANTITY KEY: places an order.
order_of() {
  call POST /api/v1/order "{\"description\":\"Birthday\",\"items\":[{\"productId\":\"$product\",\"name\":\"Demo product\",\"quantity\":$1,\"price\":1000.00}],\"deliveryInfo\":{\"address\":\"Moscow, ul. Primernaya, 1\"}}" "idempotency-key: $2"
}

call POST /api/v1/order '{"items":[]}'
expect 400

order_of 2 first
expect 201
has '"status":"CONFIRMED"'
order=$(field id)
order_of 2 first
expect 200
has "$order"
order_of 2 second
expect 409
has "$order"
order_of 3 first
expect 422

# Above the balance: refused with the words of that system, and nothing is held.
call POST /api/v1/order "{\"items\":[{\"productId\":\"$product\",\"quantity\":9}],\"deliveryInfo\":{\"address\":\"Moscow\"},\"allowDuplicate\":true}" 'idempotency-key: third'
expect 500
has 'Payment failed: '

call GET "/api/v1/order/$order"
expect 200
call GET "/api/PaymentsProxy/$user/balance"
has '"balance":3000.00'

# So that the script can be repeated.
call POST "/api/orders/$order/cancel"
expect 200
call POST /auth/logout '{}'
expect 200
echo 'The steps of the saga were made.'
