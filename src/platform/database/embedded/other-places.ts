import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClusterFolder } from './cluster-folder.ts'

/** Where a copy of the programs may be kept when they do not run where they are, best first; each for this folder alone. */
export function otherPlaces(cluster: ClusterFolder): string[] {
  const beside = join(cluster.path, 'programs')
  const temporary = join(tmpdir(), `${cluster.identity}-programs`)
  return cluster.account ? [beside, join('/var/cache/moothall', cluster.identity), temporary] : [beside, temporary]
}
