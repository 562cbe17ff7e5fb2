{{/* The services that this cluster runs, each with the defaults: a YAML map by name. */}}
{{- define "souk.services" -}}
{{- $running := dict -}}
{{- range $name, $given := .Values.services -}}
{{- $service := mergeOverwrite (deepCopy $.Values.defaults) $given -}}
{{- if and $service.enabled (not $service.url) -}}
{{- $_ := set $running $name $service -}}
{{- end -}}
{{- end -}}
{{- toYaml $running -}}
{{- end -}}

{{/* The name of an image: registry, name, and digest or tag. Takes `root` and `image`. */}}
{{- define "souk.image" -}}
{{- $version := ternary (printf "@%s" .image.digest) (printf ":%s" .image.tag) (not (empty .image.digest)) -}}
{{- printf "%s%s%s" .root.Values.image.registry .image.name $version | quote -}}
{{- end -}}

{{/* The labels of each object. Takes the name. */}}
{{- define "souk.labels" -}}
app: {{ . }}
app.kubernetes.io/name: {{ . }}
app.kubernetes.io/part-of: souk
{{- end -}}

{{/* The prefix of a service's settings: ORDERS_ for orders. */}}
{{- define "souk.prefix" -}}
{{- printf "%s_" (upper .workspace) -}}
{{- end -}}

{{/* The address of a service for its clients in the cluster. Takes `root`, `name` and `service`. */}}
{{- define "souk.url" -}}
{{- if .service.url -}}
{{- .service.url -}}
{{- else -}}
{{- printf "%s://%s:%v/graphql" (ternary "https" "http" .root.Values.tls.enabled) .name .service.port -}}
{{- end -}}
{{- end -}}

{{/* The URL of a service's database, without its password. Takes `root` and `service`. */}}
{{- define "souk.databaseUrl" -}}
{{- with .root.Values.postgres -}}
{{- $address := printf "postgresql://%s@%s:%v/%s" $.service.role .host .port $.service.database -}}
{{- ternary (printf "%s?%s" $address .parameters) $address (not (empty .parameters)) -}}
{{- end -}}
{{- end -}}

{{/* The databases of the shop and of the provider by their roles. */}}
{{- define "souk.databases" -}}
{{- $databases := dict "identity" "identity" -}}
{{- range $name, $service := include "souk.services" . | fromYaml -}}
{{- if $service.database -}}
{{- $_ := set $databases $service.role $service.database -}}
{{- end -}}
{{- end -}}
{{- toYaml $databases -}}
{{- end -}}

{{/* Whether `verify` runs: it reads all databases, so none may belong to another cluster. */}}
{{- define "souk.verifies" -}}
{{- $complete := not .Values.identity.outside -}}
{{- range $name, $given := .Values.services -}}
{{- $service := mergeOverwrite (deepCopy $.Values.defaults) $given -}}
{{- if and $service.database (or $service.url (not $service.enabled)) -}}
{{- $complete = false -}}
{{- end -}}
{{- end -}}
{{- if and .Values.jobs.verify.enabled $complete -}}
true
{{- end -}}
{{- end -}}

{{/* What a container may do: nothing but run. */}}
{{- define "souk.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end -}}

{{/* The user of each pod of ours. */}}
{{- define "souk.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile: { type: RuntimeDefault }
{{- end -}}

{{/* Where the HPA or KEDA finds a workload. Takes `root`, `name` and `service`. */}}
{{- define "souk.scaleTarget" -}}
{{- $isRollout := and .root.Values.rollouts.enabled .service.canary -}}
apiVersion: {{ ternary "argoproj.io/v1alpha1" "apps/v1" (not (empty $isRollout)) }}
kind: {{ ternary "Rollout" "Deployment" (not (empty $isRollout)) }}
name: {{ .name }}
{{- end -}}

{{/* Whether an autoscaler owns the number of replicas: `keda`, `hpa` or nothing. */}}
{{- define "souk.autoscaler" -}}
{{- if and .root.Values.keda.enabled .service.lag -}}
keda
{{- else if .root.Values.autoscaling.enabled -}}
hpa
{{- end -}}
{{- end -}}
