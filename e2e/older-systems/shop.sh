# Functions of the scripts in this folder. Needs curl. The address of the gateway is the first argument.

base=${1:-http://localhost:8000}
password=${DEMO_PASSWORD:-souk-demo}
product=3fa85f64-5717-4562-b3fc-2c963f66afa7
folder=$(mktemp -d)
jar=$folder/cookies
trap 'rm -rf "$folder"' EXIT

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

# call METHOD PATH [BODY [HEADER]]: sends a request with the session. Sets $status and $body.
call() {
  set -- "$1" "$2" "${3-}" "${4:-accept: application/json}"
  if [ -n "$3" ]; then
    status=$(curl -s -o "$folder/body" -w '%{http_code}' -b "$jar" -c "$jar" -X "$1" "$base$2" \
      -H 'content-type: application/json' -H "$4" -d "$3")
  else
    status=$(curl -s -o "$folder/body" -w '%{http_code}' -b "$jar" -c "$jar" -X "$1" "$base$2" -H "$4")
  fi
  body=$(cat "$folder/body")
  echo "$1 $2 -> $status"
}

# expect STATUS: the status of the last response.
expect() {
  [ "$status" = "$1" ] || fail "expected $1, got $status: $body"
}

# has TEXT: a part of the last response.
has() {
  case $body in *"$1"*) ;; *) fail "expected $1 in $body" ;; esac
}

# field NAME: the first text of this name in the last response.
field() {
  printf '%s' "$body" | grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d'"' -f4
}

# repeat_until TEXT METHOD PATH: sends the request until its response has the text.
repeat_until() {
  wanted=$1
  left=100
  while :; do
    call "$2" "$3" > /dev/null
    case $body in *"$wanted"*) break ;; esac
    left=$((left - 1))
    [ "$left" -gt 0 ] || fail "expected $wanted in $body"
    sleep 0.2
  done
  echo "$2 $3 -> $wanted"
}

# log_in NAME PASSWORD: the session is in the cookie jar from then on.
log_in() {
  rm -f "$jar"
  call POST /auth/ "{\"username\":\"$1\",\"password\":\"$2\"}"
  expect 200
}

# new_name PREFIX: a user name that no other run has.
new_name() {
  echo "$1-$(date +%s)-$$"
}

# new_buyer PREFIX: registers a user without an account, and logs in. Sets $user.
new_buyer() {
  name=$(new_name "$1")
  call POST /auth/register "{\"username\":\"$name\",\"email\":\"$name@souk.example\",\"password\":\"Pass-$name\"}"
  expect 201
  user=$(field userId)
  log_in "$name" "Pass-$name"
}

# stock QUANTITY: sets what can be sold of the known product, as the operator. Ends the session.
stock() {
  log_in operator "$password"
  call GET "/api/inventory/quantity?productId=$product"
  expect 200
  reserved=$(printf '%s' "$body" | grep -o '"reserved":[0-9]*' | cut -d: -f2)
  call POST /api/inventory/update "{\"productId\":\"$product\",\"quantity\":$((reserved + $1))}"
  expect 200
  has "\"available\":$1"
}
