#!/usr/bin/env bash
# Deploys the shop: ./deploy.sh dev | minikube | production. Run again, it changes only what differs.
# k8s/README.md explains each step.
set -euo pipefail
cd "$(dirname "$0")"

namespace=ecommerce
external_secrets_version=2.11.0
traefik_version=41.5.0
monitoring_version=92.16.2
# How long a step may take until its pods are ready.
wait_time=15m
shop=http://localhost:30080

usage() {
  cat <<'TEXT'
Usage: ./deploy.sh <where> [options]

  dev          docker compose on this machine, at http://localhost:8000
  minikube     a cluster on this machine, at http://localhost:30080
  production   Argo CD in the cluster of the current context of kubectl

  --dry-run    print the commands instead of running them, and check the charts
  --rollouts   with minikube: Argo Rollouts and Prometheus too, for canaries
  --help       print this
TEXT
}

where='' dry_run='' rollouts=''
for argument in "$@"; do
  case $argument in
    dev | minikube | production) where=$argument ;;
    --dry-run) dry_run=yes ;;
    --rollouts) rollouts=yes ;;
    --help) usage && exit ;;
    *) echo "Unknown argument \"$argument\": \"./deploy.sh --help\" prints what it takes." >&2 && exit 2 ;;
  esac
done
[ -n "$where" ] || { usage >&2 && exit 2; }

step() { printf '\n== %s\n' "$1"; }

# Prints a command, and runs it unless this is a dry run.
run() {
  printf '+ %s\n' "$*"
  [ -n "$dry_run" ] || "$@"
}

# A pipe or a condition, given as text, is one command of the plan.
run_text() {
  printf '+ %s\n' "$1"
  [ -n "$dry_run" ] || bash -o errexit -o pipefail -c "$1"
}

# Asks the cluster; in a dry run there is none, so the answer is no.
ask() { [ -z "$dry_run" ] && "$@" > /dev/null 2>&1; }

need() {
  local missing=()
  for program in "$@"; do command -v "$program" > /dev/null || missing+=("$program"); done
  if [ ${#missing[@]} -gt 0 ] && [ -z "$dry_run" ]; then
    echo "Missing: ${missing[*]}. k8s/README.md says where they come from." >&2
    exit 2
  fi
}

# Installs a chart of others: namespace, chart, repository, version, and more options.
install_chart() {
  local where=$1 chart=$2 repository=$3 version=$4
  shift 4
  run helm upgrade --install "$chart" "$chart" --repo "$repository" --version "$version" \
    --namespace "$where" --create-namespace --wait --timeout "$wait_time" "$@"
}

deploy_dev() {
  need docker
  step 'Build and start'
  run docker compose up --detach --build --wait
  step 'State'
  run docker compose ps
}

deploy_minikube() {
  need docker minikube kubectl helm npm curl
  step 'Cluster'
  # Calico enforces the network policies; port 30080 of the node is that of this machine.
  ask minikube status ||
    run minikube start --driver=docker --cni=calico --cpus=4 --memory=8g --ports=127.0.0.1:30080:30080
  run minikube addons enable metrics-server

  step 'Images'
  build_images

  step 'Namespace, ingress controller, External Secrets'
  run kubectl apply --server-side --filename k8s/namespace.yaml
  install_chart traefik traefik https://traefik.github.io/charts "$traefik_version" \
    --values k8s/traefik-values.yaml
  install_chart external-secrets external-secrets https://charts.external-secrets.io \
    "$external_secrets_version"
  if [ -n "$rollouts" ]; then install_rollouts; fi

  step 'Secrets: random ones that are missing, for Vault'
  run_text "kubectl get secret vault-dev --namespace $namespace --ignore-not-found --output json | npm run --silent k8s:secrets | kubectl apply --server-side --filename -"

  step 'PostgreSQL, Kafka, Keycloak, Vault'
  run helm upgrade --install platform-dev k8s/charts/platform-dev --namespace "$namespace" \
    --values k8s/charts/souk/values.yaml --values k8s/charts/souk/values-minikube.yaml \
    --wait --timeout "$wait_time"

  step 'The shop'
  local revisions=()
  while read -r service image; do
    revisions+=(--set-string "services.$service.revision=$(revision_of "$image")")
  done < <(images_of_services)
  if [ -n "$rollouts" ]; then revisions+=(--set rollouts.enabled=true --set monitoring.enabled=true); fi
  run helm upgrade --install souk k8s/charts/souk --namespace "$namespace" \
    --values k8s/charts/souk/values-minikube.yaml "${revisions[@]}" --wait --timeout "$wait_time"

  step 'State'
  run kubectl get pods --namespace "$namespace"
  run curl --fail --silent --show-error --retry 30 --retry-all-errors --retry-delay 2 \
    --output /dev/null "$shop/graphql?query=%7B__typename%7D"
  echo "The shop is at $shop"
}

# Builds into the engine of the cluster, so that nothing has to be pushed.
build_images() {
  # shellcheck disable=SC2016 # The inner shell expands it.
  run_text 'eval "$(minikube docker-env --shell bash)" && npm run --silent images'
}

# The services that run, each with its image.
images_of_services() {
  cat <<'TEXT'
gateway api-service:v1
user-service userservice:latest
inventory-service inventoryservice:latest
order-service orderservice:latest
billing-service billingservice:latest
delivery-service deliveryservice:latest
notification-service notificationservice:latest
analytics-service data-processing-service:v1
web web-interface:v1
TEXT
}

# The id of an image in the cluster: a new one under the same tag restarts the pods.
revision_of() {
  if [ -n "$dry_run" ]; then echo "<id of $1>" && return; fi
  (eval "$(minikube docker-env --shell bash)" && docker image inspect --format '{{.Id}}' "$1")
}

install_rollouts() {
  install_chart monitoring kube-prometheus-stack https://prometheus-community.github.io/helm-charts \
    "$monitoring_version" --values k8s/monitoring-values.yaml
  run_text 'kubectl create namespace argo-rollouts --dry-run=client --output yaml | kubectl apply --server-side --filename -'
  run kubectl apply --server-side --namespace argo-rollouts --filename \
    https://github.com/argoproj/argo-rollouts/releases/latest/download/install.yaml
}

deploy_production() {
  need kubectl npm
  step 'Checks'
  run npm run --silent k8s:check
  step 'Argo CD'
  run_text 'kubectl create namespace argocd --dry-run=client --output yaml | kubectl apply --server-side --filename -'
  run kubectl apply --server-side --force-conflicts --namespace argocd --filename \
    https://raw.githubusercontent.com/argoproj/argo-cd/stable/manifests/install.yaml
  run kubectl rollout status deployment --namespace argocd --timeout "$wait_time"

  step 'Applications: operators, platform, shop'
  run kubectl apply --server-side --filename k8s/argocd/appproject.yaml --filename k8s/argocd/root.yaml
  for application in root cert-manager external-secrets strimzi cloudnative-pg keycloak-operator traefik \
    argo-rollouts monitoring platform souk; do
    run kubectl wait "application/$application" --namespace argocd --for=create --timeout "$wait_time"
    run kubectl wait "application/$application" --namespace argocd \
      --for=jsonpath='{.status.health.status}'=Healthy --timeout "$wait_time"
    run kubectl wait "application/$application" --namespace argocd \
      --for=jsonpath='{.status.sync.status}'=Synced --timeout "$wait_time"
  done
  step 'State'
  run kubectl get applications --namespace argocd
  run kubectl get pods --namespace "$namespace"
}

"deploy_$where"
if [ -n "$dry_run" ] && [ "${DEPLOY_CHECKS:-on}" = on ]; then
  step 'Checks without a cluster'
  npm run --silent k8s:check
fi
