#!/bin/sh
# The steps of the older system for users, inventory and the life cycle of orders, with a login added.
set -eu
. "$(dirname "$0")/shop.sh"

stock 10

log_in operator "$password"
name=$(new_name testuser)
call POST /api/users "{\"username\":\"$name\",\"email\":\"$name@example.com\",\"firstName\":\"Test\",\"lastName\":\"User\"}"
expect 201
user=$(field id)

call GET "/api/users/validate?id=$user"
expect 200
has '"valid":true'

call GET "/api/inventory/check?productId=$product&quantity=2"
expect 200
has '"ok":true'

# The opening balance comes by an event.
repeat_until '"balance":5000.00' GET "/api/PaymentsProxy/$user/balance"

call POST /api/orders "{\"userId\":\"$user\",\"shippingAddress\":{\"street\":\"ul. Primernaya, 1\",\"city\":\"Moscow\",\"state\":\"Moscow\",\"country\":\"Russia\",\"zipCode\":\"123456\"},\"items\":[{\"productId\":\"$product\",\"quantity\":2,\"unitPrice\":1000.00}]}"
expect 201
has '"status":"Created"'
order=$(field id)

call PUT "/api/orders/$order/status" '{"status":"Shipped"}'
expect 200
call GET "/api/inventory/quantity?productId=$product"
has '"quantity":8'

call PUT "/api/orders/$order/status" '{"status":"Delivered"}'
expect 200

call GET "/api/orders/$order"
expect 200
has '"status":"Delivered"'
has '"totalPrice":2000.00'
echo 'The steps of the life cycle were made.'
