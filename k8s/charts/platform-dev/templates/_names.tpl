{{- define "dev.labels" -}}
app: {{ . }}
app.kubernetes.io/name: {{ . }}
app.kubernetes.io/part-of: platform-dev
{{- end -}}

{{- define "dev.containerSecurity" -}}
allowPrivilegeEscalation: false
capabilities: { drop: [ALL] }
{{- end -}}

{{/* The services of the map that have a database, and the identity provider: role and name of each database. */}}
{{- define "dev.databases" -}}
{{- $databases := dict "identity" "identity" -}}
{{- range $name, $service := .Values.services -}}
{{- if and $service.database (not $service.url) -}}
{{- $_ := set $databases $service.role $service.database -}}
{{- end -}}
{{- end -}}
{{- toYaml $databases -}}
{{- end -}}

{{/* The names of the services that run here and use the platform. */}}
{{- define "dev.clients" -}}
{{- $clients := list -}}
{{- range $name, $service := .Values.services -}}
{{- if and $service.database (not $service.url) -}}
{{- $clients = append $clients $name -}}
{{- end -}}
{{- end -}}
{{- toYaml $clients -}}
{{- end -}}

{{- define "dev.toDns" -}}
- to:
    - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }
      podSelector: { matchLabels: { k8s-app: kube-dns } }
  ports:
    - { protocol: UDP, port: 53 }
    - { protocol: TCP, port: 53 }
{{- end -}}

{{/* The Secret of a part of the platform, from Vault. Takes `root`, `name` and `keys`: places by name. */}}
{{- define "dev.externalSecret" -}}
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: {{ .name }}-secrets
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "dev.labels" .name | nindent 4 }}
spec:
  refreshInterval: {{ .root.Values.secrets.refreshInterval }}
  secretStoreRef:
    {{- toYaml .root.Values.secrets.store | nindent 4 }}
  target: { name: {{ .name }}-secrets, creationPolicy: Owner }
  data:
    {{- range $key, $place := .keys }}
    - secretKey: {{ $key }}
      remoteRef: { key: {{ $.root.Values.secrets.path }}/{{ dir $place }}, property: {{ base $place }} }
    {{- end }}
{{- end -}}
