{{- define "platform.labels" -}}
app.kubernetes.io/name: {{ . }}
app.kubernetes.io/part-of: platform
{{- end -}}

{{/* The services of the map with a database that run in this cluster, by name. */}}
{{- define "platform.services" -}}
{{- $running := dict -}}
{{- range $name, $given := .Values.services -}}
{{- $service := mergeOverwrite (deepCopy $.Values.defaults) $given -}}
{{- if and $service.enabled $service.database (not $service.url) -}}
{{- $_ := set $running $name $service -}}
{{- end -}}
{{- end -}}
{{- toYaml $running -}}
{{- end -}}

{{/* The databases: role and name, with that of the identity provider. */}}
{{- define "platform.databases" -}}
{{- $databases := dict -}}
{{- if not .Values.identity.outside -}}
{{- $_ := set $databases "identity" "identity" -}}
{{- end -}}
{{- range $name, $service := include "platform.services" . | fromYaml -}}
{{- $_ := set $databases $service.role $service.database -}}
{{- end -}}
{{- toYaml $databases -}}
{{- end -}}

{{- define "platform.store" -}}
refreshInterval: {{ .Values.secrets.refreshInterval }}
secretStoreRef:
  {{- toYaml .Values.secrets.store | nindent 2 }}
{{- end -}}

{{/* A label as a selector: `app=postgres` is { app: postgres }. */}}
{{- define "platform.label" -}}
{{- $parts := splitn "=" 2 . -}}
{ {{ $parts._0 }}: {{ $parts._1 }} }
{{- end -}}
