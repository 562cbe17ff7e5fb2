{{/* The entry by the Gateway API. Takes `root` and `routes`. */}}
{{- define "souk.gatewayApi" -}}
{{- $entry := .root.Values.entry -}}
{{- $namespace := .root.Values.namespace.name -}}
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: ecommerce
  namespace: {{ $namespace }}
  labels:
    {{- include "souk.labels" "souk" | nindent 4 }}
spec:
  gatewayClassName: {{ $entry.gatewayApi.className }}
  listeners:
    - name: http
      protocol: HTTP
      port: {{ $entry.gatewayApi.httpPort }}
      {{- with $entry.host }}
      hostname: {{ . | quote }}
      {{- end }}
      allowedRoutes: { namespaces: { from: Same } }
    {{- if $entry.tlsSecretName }}
    - name: https
      protocol: HTTPS
      port: {{ $entry.gatewayApi.httpsPort }}
      hostname: {{ $entry.host | quote }}
      tls: { mode: Terminate, certificateRefs: [{ kind: Secret, name: {{ $entry.tlsSecretName }} }] }
      allowedRoutes: { namespaces: { from: Same } }
    {{- end }}
{{- if $entry.tlsSecretName }}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: redirect-to-https
  namespace: {{ $namespace }}
  labels:
    {{- include "souk.labels" "souk" | nindent 4 }}
spec:
  parentRefs: [{ name: ecommerce, sectionName: http }]
  hostnames: [{{ $entry.host | quote }}]
  rules:
    - filters:
        - type: RequestRedirect
          requestRedirect: { scheme: https, port: 443, statusCode: 301 }
{{- end }}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: ecommerce
  namespace: {{ $namespace }}
  labels:
    {{- include "souk.labels" "souk" | nindent 4 }}
spec:
  parentRefs: [{ name: ecommerce, sectionName: {{ ternary "https" "http" (not (empty $entry.tlsSecretName)) }} }]
  {{- with $entry.host }}
  hostnames: [{{ . | quote }}]
  {{- end }}
  rules:
    # A route has at most 16 rules: one for each service, with all of its paths.
    {{- range $service := list "gateway" "web" .root.Values.identity.service }}
    {{- $own := list }}
    {{- range $.routes }}
    {{- if eq .to.name $service }}
    {{- $own = append $own . }}
    {{- end }}
    {{- end }}
    {{- with $own }}
    - matches:
        {{- range . }}
        - path: { type: PathPrefix, value: {{ .path }} }
        {{- end }}
      backendRefs:
        - { name: {{ $service }}, port: {{ (first .).to.port }}, weight: 100 }
        {{- if and $.root.Values.rollouts.enabled (eq $service "gateway") }}
        - { name: gateway-canary, port: {{ (first .).to.port }}, weight: 0 }
        {{- end }}
    {{- end }}
    {{- end }}
{{- end -}}
