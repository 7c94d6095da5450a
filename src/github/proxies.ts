import http from 'node:http';

/**
 * Lets `fetch` go through HTTPS_PROXY and HTTP_PROXY, and around them for NO_PROXY, as self-hosted runners set them:
 * node does so only when it is told to. Before node 24.14 it cannot.
 */
export function goThroughProxies(environment: NodeJS.ProcessEnv = process.env): void {
  const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
  if (!names.some((name) => (environment[name] ?? '') !== '')) return;
  if ('setGlobalProxyFromEnv' in http) http.setGlobalProxyFromEnv(environment);
}
