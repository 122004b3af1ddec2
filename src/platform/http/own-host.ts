import type { FastifyRequest } from 'fastify'
import { Stop } from './answer.ts'

const local = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

/**
 * A demonstration lets anyone sign in who reaches it, so it answers to this machine's own names alone: a page elsewhere
 * whose name is made to point here (DNS rebinding) is turned away.
 */
export async function refuseOtherHosts(request: FastifyRequest): Promise<void> {
  if (!local.test(request.headers.host ?? 'localhost')) throw new Stop(421, 'other-host', 'A demonstration answers at http://localhost only.')
}
