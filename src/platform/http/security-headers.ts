import type { FastifyReply, FastifyRequest } from 'fastify'

// Turbo 8.0.23 puts this one <style> (its progress bar) into every page as it loads, and offers no way not to. Allowed by its
// hash, so that no other inline style is; see docs/decisions/0009-live-pages.md.
const turboProgressBar = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='"

const policy = [
  "default-src 'none'", "script-src 'self'", `style-src 'self' ${turboProgressBar}`, "img-src 'self' data:", "font-src 'self'", "connect-src 'self'",
  "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "manifest-src 'self'",
].join('; ')

/** Headers of every answer. Pages are never cached by others; assets set their own. */
export function securityHeaders(options: { production: boolean; baseUrl: string }) {
  const overHttps = options.baseUrl.startsWith('https:')
  return async (_request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', policy)
    void reply.header('x-content-type-options', 'nosniff')
    void reply.header('referrer-policy', 'same-origin')
    void reply.header('x-frame-options', 'DENY')
    void reply.header('cross-origin-opener-policy', 'same-origin')
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(self)')
    if (overHttps) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
    return payload
  }
}
