import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClusterFolder } from './cluster-folder.ts';
import { initialiseFolder } from './initialise-folder.ts';
import { placePrograms } from './place-programs.ts';
import { pruneLogs } from './prune-logs.ts';
import { reachablePath, runProgram } from './run-program.ts';
import { runSettings } from './settings.ts';
import type { Durability } from './settings.ts';
import { stopLeftovers } from './stop-leftovers.ts';
import { watchdogScript } from './watchdog.ts';
import { otherPlaces } from './other-places.ts';

export interface StartOptions {
  binaries: string;
  durability: Durability;
  log: (line: string) => void;
  onLost: (reason: Error) => void;
}

export interface RunningServer {
  stop(): Promise<void>;
}

/** Starts the server on a folder whose lock we hold; resolves when it takes connections. */
export async function startServer(cluster: ClusterFolder, options: StartOptions): Promise<RunningServer> {
  await stopLeftovers(cluster, options.log);
  const programs = placePrograms(options.binaries, cluster.account, otherPlaces(cluster));
  await initialiseFolder(cluster, programs, options.durability);
  pruneLogs(cluster.log);
  const reach = reachablePath(cluster);
  const server = [join(programs.folder, 'bin', 'postgres'), '-D', join(reach, 'data'), ...runSettings(cluster, reach, options.durability)];
  const child = spawnWatched(cluster, server);
  const ended = endOf(child);
  await waitUntilReady(cluster, child, options.log).catch(async (error: Error) => {
    child.stdin?.destroy();
    await ended;
    throw error;
  });
  return keepRunning(cluster, { child, ended }, options);
}

function spawnWatched(cluster: ClusterFolder, server: string[]): ChildProcess {
  const output = openSync(join(cluster.log, 'start.log'), 'w', 0o600);
  try {
    // Detached: a Ctrl-C in the terminal reaches Moothall alone, which ends its own work before it ends the server.
    const child = runProgram(cluster, ['/bin/sh', '-c', watchdogScript, 'moothall-watchdog', ...server], { input: 'pipe', output, detached: true });
    child.stdin?.on('error', () => {});
    return child;
  } finally {
    closeSync(output);
  }
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

async function waitUntilReady(cluster: ClusterFolder, child: ChildProcess, log: (line: string) => void): Promise<void> {
  const start = performance.now();
  let toldAt = start;
  while (!isReady(cluster)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) throw new Error(`The database server did not start: ${startLog(cluster)}`);
    if (performance.now() - toldAt > 5_000) {
      toldAt = performance.now();
      log('the database is still recovering from an unclean stop');
    }
    await delay(5);
  }
}

/** The eighth line of postmaster.pid tells the server's state, as pg_ctl reads it. */
export function isReady(cluster: ClusterFolder): boolean {
  try {
    return readFileSync(join(cluster.data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function startLog(cluster: ClusterFolder): string {
  try {
    return readFileSync(join(cluster.log, 'start.log'), 'utf8').trim().slice(-2000);
  } catch {
    return 'no message';
  }
}

function keepRunning(cluster: ClusterFolder, server: { child: ChildProcess; ended: Promise<string> }, options: StartOptions): RunningServer {
  const { child, ended } = server;
  const tidying = setInterval(() => pruneLogs(cluster.log), 600_000).unref();
  // A program that has finished may end without stop(): the pipe closes with it, and the watchdog does the rest.
  child.unref();
  (child.stdin as unknown as { unref?: () => void }).unref?.();
  let stopping: Promise<void> | undefined;
  void ended.then((how) => {
    clearInterval(tidying);
    if (!stopping) options.onLost(new Error(`The database server ended by itself (${how}). Its log is in ${cluster.log}.`));
  });
  const stopOnce = async (): Promise<void> => {
    child.ref();
    child.stdin?.end();
    await ended;
    await stopLeftovers(cluster, options.log);
  };
  return { stop: () => (stopping ??= stopOnce()) };
}
