#!/usr/bin/env bash
# Starts Keycloak in a container with its secrets from files, which it cannot read itself.
set -eu
for file in /run/secrets/*; do
  export "${file##*/}=$(<"$file")"
done
# Without `local`, it searches the network for members of a cluster.
exec /opt/keycloak/bin/kc.sh start --import-realm --cache=local
