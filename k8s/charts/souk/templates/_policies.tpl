{{/* A label as a selector: `app=postgres` is { app: postgres }. */}}
{{- define "souk.label" -}}
{{- $parts := splitn "=" 2 . -}}
{ {{ $parts._0 }}: {{ $parts._1 }} }
{{- end -}}

{{/* Where pods ask for addresses. */}}
{{- define "souk.toDns" -}}
- to:
    - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: kube-system } }
      podSelector: { matchLabels: { k8s-app: kube-dns } }
  ports:
    - { protocol: UDP, port: 53 }
    - { protocol: TCP, port: 53 }
{{- end -}}

{{/*
A rule to a part of the platform: its pods, or its port at any address where it is outside of the cluster, as
policies know no names. Takes one of `postgres`, `kafka` and `identity`.
*/}}
{{- define "souk.toPlatform" -}}
- to:
    {{- if .outside }}
    - ipBlock: { cidr: 0.0.0.0/0 }
    {{- else }}
    - podSelector: { matchLabels: {{ include "souk.label" .pods }} }
    {{- end }}
  ports:
    - { protocol: TCP, port: {{ .port }} }
{{- end -}}

{{/* A rule to ports on the internet, and to no address inside. */}}
{{- define "souk.toInternet" -}}
- to:
    - ipBlock:
        cidr: 0.0.0.0/0
        except: [10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16, 100.64.0.0/10]
  ports:
    {{- range . }}
    - { protocol: TCP, port: {{ . }} }
    {{- end }}
{{- end -}}

{{/* Exactly the traffic that the map declares. Takes `root`, `name` and `service`. */}}
{{- define "souk.networkPolicy" -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ .name }}
  namespace: {{ .root.Values.namespace.name }}
  labels:
    {{- include "souk.labels" .name | nindent 4 }}
  annotations:
    argocd.argoproj.io/sync-wave: "-2"
spec:
  podSelector: { matchLabels: { app: {{ .name }} } }
  policyTypes: [Ingress, Egress]
  {{- with include "souk.ingressRules" . | trim }}
  ingress:
    {{- . | nindent 4 }}
  {{- end }}
  egress:
    {{- include "souk.toDns" . | nindent 4 }}
    {{- if .service.database }}
    {{- include "souk.toPlatform" .root.Values.postgres | nindent 4 }}
    {{- include "souk.toPlatform" .root.Values.kafka | nindent 4 }}
    {{- end }}
    {{- if .service.identity }}
    {{- include "souk.toPlatform" .root.Values.identity | nindent 4 }}
    {{- end }}
    {{- range $called := .service.calls }}
    {{- $service := mergeOverwrite (deepCopy $.root.Values.defaults) (index $.root.Values.services $called) }}
    {{- if not $service.enabled }}
    {{- else if $service.url }}
    - to: [{ ipBlock: { cidr: 0.0.0.0/0 } }]
      ports: [{ protocol: TCP, port: {{ include "souk.portOf" $service.url }} }]
    {{- else }}
    - to: [{ podSelector: { matchLabels: { app: {{ $called }} } } }]
      ports: [{ protocol: TCP, port: {{ $service.port }} }]
    {{- end }}
    {{- end }}
    {{- with .service.internet }}
    {{- include "souk.toInternet" . | nindent 4 }}
    {{- end }}
    {{- if .root.Values.tracing.endpoint }}
    - to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .root.Values.tracing.namespace }} } } }]
      ports: [{ protocol: TCP, port: {{ .root.Values.tracing.port }} }]
    {{- end }}
{{- end -}}

{{/* The port of a URL. */}}
{{- define "souk.portOf" -}}
{{- $url := urlParse . -}}
{{- $port := regexFind ":[0-9]+$" $url.host | trimPrefix ":" -}}
{{- default (ternary "443" "80" (eq $url.scheme "https")) $port -}}
{{- end -}}

{{/* Who reaches a service: those that call it, and for what clients reach, the ingress controller. */}}
{{- define "souk.ingressRules" -}}
{{- $port := .service.port -}}
{{- if or (eq .name "gateway") (eq .name "web") }}
{{- with .root.Values.entry.controller }}
- from:
    - namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .namespace }} } }
      podSelector: { matchLabels: {{ toJson .labels }} }
  ports: [{ protocol: TCP, port: {{ $port }} }]
{{- end }}
{{- end }}
{{- if and (eq .name "gateway") (not .root.Values.identity.outside) }}
# The end of a login at the provider ends its sessions: back-channel logout.
- from: [{ podSelector: { matchLabels: {{ include "souk.label" .root.Values.identity.pods }} } }]
  ports: [{ protocol: TCP, port: {{ $port }} }]
{{- end }}
{{- if eq .name "gateway" }}
{{- range $program, $runs := dict "test-shop" .root.Values.jobs.test "verify" (include "souk.verifies" .root) }}
{{- if $runs }}
- from: [{ podSelector: { matchLabels: { app: {{ $program }} } } }]
  ports: [{ protocol: TCP, port: {{ $port }} }]
{{- end }}
{{- end }}
{{- end }}
{{- range $caller, $service := include "souk.services" .root | fromYaml }}
{{- if has $.name $service.calls }}
- from: [{ podSelector: { matchLabels: { app: {{ $caller }} } } }]
  ports: [{ protocol: TCP, port: {{ $port }} }]
{{- end }}
{{- end }}
{{- if .root.Values.monitoring.enabled }}
- from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: {{ .root.Values.monitoring.namespace }} } } }]
  ports: [{ protocol: TCP, port: 9090 }]
{{- end }}
{{- end -}}
