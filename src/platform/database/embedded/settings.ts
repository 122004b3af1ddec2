import { availableParallelism } from 'node:os'
import type { ClusterFolder } from './cluster-folder.ts'

export type Durability = 'full' | 'off'

/**
 * The text of moothall.conf, which postgresql.conf includes. Small memory: Moothall and its database fit in 300 MiB together. Statements and the
 * values in errors stay out of the log, because they hold residents' data.
 */
export function settingsText(): string {
  return `# Written anew by Moothall at every start. To change a setting, use ALTER SYSTEM.
max_connections = 100
shared_buffers = 64MB
work_mem = 8MB
maintenance_work_mem = 64MB
effective_cache_size = 512MB
max_wal_size = 512MB
min_wal_size = 64MB
wal_compression = off
checkpoint_timeout = 15min
wal_level = replica
max_wal_senders = 0
checkpoint_completion_target = 0.9
random_page_cost = 1.1
jit = off
track_io_timing = off
max_worker_processes = 4
max_parallel_workers = ${Math.min(2, availableParallelism())}
max_parallel_workers_per_gather = 1
max_logical_replication_workers = 0
io_method = sync
autovacuum = on
autovacuum_max_workers = 2
timezone = 'Etc/UTC'
log_timezone = 'Etc/UTC'
lc_messages = 'C'
log_destination = 'stderr'
logging_collector = off
log_line_prefix = '%m [%p] '
log_min_messages = warning
log_min_error_statement = panic
log_error_verbosity = terse
log_checkpoints = off
`
}

/** On a socket the port is only a part of the file's name. */
export const socketPort = 5432

/** What belongs to this run and not to the folder: given on the command line. */
export function runSettings(cluster: ClusterFolder, reach: string, run: { durability: Durability; port?: number }): string[] {
  const { durability, port } = run
  const inside = cluster.socket.startsWith(cluster.path)
  const socket = inside ? reach + cluster.socket.slice(cluster.path.length) : cluster.socket
  const access = port
    ? ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=']
    : ['listen_addresses=', `port=${socketPort}`, `unix_socket_directories=${socket}`, 'unix_socket_permissions=0700']
  return [
    `cluster_name=${cluster.identity}`,
    ...access,
    ...(durability === 'off' ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ].flatMap((setting) => ['-c', setting])
}
