{{/* The settings that all services share. */}}
{{- define "souk.appConfig" -}}
{{- $identity := .Values.identity -}}
NODE_ENV: {{ .Values.environment | quote }}
MANAGEMENT_HOST: 0.0.0.0
GATEWAY_PUBLIC_URL: {{ .Values.publicUrl | quote }}
KAFKA_BROKERS: {{ .Values.kafka.brokers | quote }}
{{- if .Values.kafka.tls }}
KAFKA_TLS: "true"
{{- end }}
{{- if .Values.kafka.caSecretName }}
KAFKA_TLS_CA_FILE: /etc/souk/kafka/ca.crt
{{- end }}
OIDC_ISSUER: {{ $identity.issuer | quote }}
OIDC_JWKS_URL: {{ printf "%s/protocol/openid-connect/certs" $identity.internalUrl | quote }}
IDENTITY_REALM_URL: {{ $identity.internalUrl | quote }}
# As older systems name them.
POSTGRES_DB: {{ (index .Values.services "order-service").database | quote }}
POSTGRES_HOST: {{ .Values.postgres.host | quote }}
POSTGRES_PORT: {{ .Values.postgres.port | quote }}
{{- range $name, $given := .Values.services }}
{{- $service := mergeOverwrite (deepCopy $.Values.defaults) $given }}
{{- if and $service.enabled $service.database (ne $name "gateway") }}
{{ include "souk.prefix" $service }}URL: {{ include "souk.url" (dict "root" $ "name" $name "service" $service) | quote }}
{{- end }}
{{- end }}
{{- if .Values.tls.enabled }}
TLS_CA_FILE: /etc/souk/tls/ca.crt
{{- end }}
{{- with .Values.tracing.endpoint }}
OTEL_EXPORTER_OTLP_ENDPOINT: {{ . | quote }}
{{- end }}
{{- range $key, $value := .Values.config }}
{{ $key }}: {{ $value | quote }}
{{- end }}
{{- end -}}

{{/* The settings of one service. Takes `root`, `name` and `service`. */}}
{{- define "souk.serviceConfig" -}}
{{- $prefix := include "souk.prefix" .service -}}
{{ $prefix }}HOST: 0.0.0.0
{{ $prefix }}PORT: {{ .service.port | quote }}
{{ $prefix }}MANAGEMENT_PORT: "9090"
{{- if .service.database }}
{{ $prefix }}DATABASE_URL: {{ include "souk.databaseUrl" . | quote }}
{{- end }}
{{- if and .root.Values.kafka.users .service.database }}
KAFKA_SASL_MECHANISM: scram-sha-512
KAFKA_SASL_USERNAME: {{ .name }}
{{- end }}
{{- if eq .name "gateway" }}
SUPERGRAPH_FILE: /etc/souk/supergraph/supergraph.graphql
{{- else if eq .name "web" }}
WEB_PUBLIC_URL: {{ .root.Values.publicUrl | quote }}
GATEWAY_URL: {{ printf "http://gateway:%v" (default .root.Values.defaults.port .root.Values.services.gateway.port) | quote }}
{{- else if .root.Values.tls.enabled }}
# The TLS of clients ends at the entry, in front of the gateway; the gateway reaches the services by HTTPS.
TLS_CERT_FILE: /etc/souk/tls/tls.crt
TLS_KEY_FILE: /etc/souk/tls/tls.key
{{- end }}
{{- range $key, $value := .service.config }}
{{ $key }}: {{ $value | quote }}
{{- end }}
{{- end -}}

{{/*
The Secret of a service, from Vault: the password of its role, the key that signs the requests of the gateway to
it, and its own. The gateway has the keys of all.
*/}}
{{- define "souk.externalSecret" -}}
{{- $path := .root.Values.secrets.path -}}
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: {{ .name }}-secrets
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" .name | nindent 4 }}
  annotations:
    argocd.argoproj.io/sync-wave: "-2"
spec:
  refreshInterval: {{ .root.Values.secrets.refreshInterval }}
  secretStoreRef:
    {{- toYaml .root.Values.secrets.store | nindent 4 }}
  target: { name: {{ .name }}-secrets, creationPolicy: Owner }
  data:
    - secretKey: DB_PASSWORD
      remoteRef: { key: {{ $path }}/databases, property: {{ .service.role }} }
    {{- if eq .name "gateway" }}
    {{- range $name, $given := .root.Values.services }}
    {{- $service := mergeOverwrite (deepCopy $.root.Values.defaults) $given }}
    {{- if and $service.enabled $service.database (ne $name "gateway") }}
    - secretKey: {{ include "souk.prefix" $service }}SIGNING_KEY
      remoteRef: { key: {{ $path }}/signing-keys, property: {{ $service.workspace }} }
    {{- end }}
    {{- end }}
    {{- else }}
    - secretKey: {{ include "souk.prefix" .service }}SIGNING_KEY
      remoteRef: { key: {{ $path }}/signing-keys, property: {{ .service.workspace }} }
    {{- end }}
    {{- range $key, $place := .service.secrets }}
    - secretKey: {{ $key }}
      remoteRef: { key: {{ $path }}/{{ dir $place }}, property: {{ base $place }} }
    {{- end }}
{{- end -}}
