import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ClusterFolder } from './cluster-folder.ts';

/** Where a copy of the programs may be kept when they do not run where they are, best first. */
export function otherPlaces(cluster: ClusterFolder): string[] {
  const beside = join(cluster.path, 'programs');
  const ours = `moothall-${process.getuid?.() ?? 'programs'}`;
  return cluster.account ? [beside, '/var/cache/moothall', join('/var/tmp', ours), join(tmpdir(), ours)] : [beside, join(tmpdir(), ours)];
}
