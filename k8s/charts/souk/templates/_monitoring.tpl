{{/* Where Prometheus reads the metrics of a service. The operator writes the dashes of labels as underscores. */}}
{{- define "souk.serviceMonitor" -}}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ .name }}
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" .name | nindent 4 }}
spec:
  selector:
    # Not the Service of the canary, which has the same pods.
    matchLabels: { app: {{ .name }}, souk.example/scraped: "true" }
  # The canary and the stable version differ in the hash of their pods.
  podTargetLabels: [app, rollouts-pod-template-hash]
  endpoints:
    - port: management
      path: /metrics
      interval: 15s
      # Metrics name their service themselves; the operator would rename that label.
      honorLabels: true
{{- end -}}
