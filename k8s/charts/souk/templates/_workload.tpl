{{/* A Deployment, or a Rollout of a service with a canary. Takes `root`, `name` and `service`. */}}
{{- define "souk.workload" -}}
{{- $target := include "souk.scaleTarget" . | fromYaml -}}
apiVersion: {{ $target.apiVersion }}
kind: {{ $target.kind }}
metadata:
  name: {{ .name }}
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" .name | nindent 4 }}
spec:
  {{- if not (include "souk.autoscaler" .) }}
  replicas: {{ .service.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  selector:
    matchLabels: { app: {{ .name }} }
  {{- if eq $target.kind "Rollout" }}
  strategy:
    canary:
      {{- include "souk.canary" . | nindent 6 }}
  {{- else }}
  strategy:
    type: RollingUpdate
    rollingUpdate: { maxUnavailable: 0, maxSurge: 1 }
  {{- end }}
  template:
    {{- include "souk.pod" . | nindent 4 }}
{{- end -}}

{{/*
The steps of a canary. The gateway's share of the traffic is that of the HTTPRoute; a subgraph has no router in
front of it, so its share is that of its pods.
*/}}
{{- define "souk.canary" -}}
{{- $isRouted := and (eq .service.canary "entry") (eq .root.Values.entry.kind "gatewayApi") -}}
maxUnavailable: 0
maxSurge: 1
{{- if $isRouted }}
canaryService: {{ .name }}-canary
stableService: {{ .name }}
trafficRouting:
  plugins:
    argoproj-labs/gatewayAPI:
      httpRoute: ecommerce
      namespace: {{ .root.Values.namespace.name }}
{{- end }}
steps:
  - setWeight: {{ ternary 5 25 $isRouted }}
  - pause: { duration: 5m }
  - setWeight: {{ ternary 25 50 $isRouted }}
  - pause: { duration: 5m }
  - setWeight: {{ ternary 50 75 $isRouted }}
  - pause: { duration: 5m }
analysis:
  templates: [{ templateName: canary-errors }]
  startingStep: 1
  args:
    - { name: service, value: {{ .name }} }
    - name: canary-hash
      valueFrom: { podTemplateHashValue: Latest }
{{- end -}}

{{/* The Service, and that of the canary where a route divides the traffic. */}}
{{- define "souk.service" -}}
{{- $isRouted := and .root.Values.rollouts.enabled (eq (default "" .service.canary) "entry") (eq .root.Values.entry.kind "gatewayApi") -}}
{{- $names := ternary (list .name (printf "%s-canary" .name)) (list .name) $isRouted -}}
{{- range $name := $names }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}
  namespace: {{ $.root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" $.name | nindent 4 }}
    {{- if eq $name $.name }}
    souk.example/scraped: "true"
    {{- end }}
spec:
  type: ClusterIP
  selector: { app: {{ $.name }} }
  ports:
    - { name: http, port: {{ $.service.port }}, targetPort: http, protocol: TCP }
    - { name: management, port: 9090, targetPort: management, protocol: TCP }
{{- end }}
{{- end -}}
