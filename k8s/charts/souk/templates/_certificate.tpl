{{/* The certificate of a service, for the names under which others reach it. Takes `root`, `name` and `service`. */}}
{{- define "souk.certificate" -}}
{{- $namespace := .root.Values.namespace.name -}}
apiVersion: cert-manager.io/v1
kind: Certificate
metadata:
  name: {{ .name }}
  namespace: {{ $namespace }}
  labels:
    {{- include "souk.labels" .name | nindent 4 }}
  annotations:
    argocd.argoproj.io/sync-wave: "-2"
spec:
  secretName: {{ .name }}-tls
  duration: 2160h
  renewBefore: 720h
  privateKey: { algorithm: ECDSA, size: 256, rotationPolicy: Always }
  usages: [server auth, digital signature]
  dnsNames:
    - {{ .name }}
    - {{ .name }}.{{ $namespace }}
    - {{ .name }}.{{ $namespace }}.svc
  issuerRef:
    group: cert-manager.io
    kind: {{ .root.Values.tls.certManager.issuerKind }}
    name: {{ .root.Values.tls.certManager.issuer }}
{{- end -}}
