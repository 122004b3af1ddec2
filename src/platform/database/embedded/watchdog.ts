/**
 * The watchdog: a shell of one megabyte between Moothall and PostgreSQL. It starts the server given as its arguments
 * and holds the reading end of a pipe from Moothall. When the pipe closes, because Moothall stopped it or because
 * Moothall was killed, the server is told to shut down fast (SIGINT: running transactions undone, all else written).
 * It ends when the server has ended, with the server's exit code. A server that does not obey is a matter for stop(),
 * or for the next start.
 *
 * Being the server's parent it cannot hit a stranger: a number is not given away before the parent has collected it.
 * A second Node process would do the same for 40 MB.
 */
export const watchdogScript = `
exec 4<&0
"$@" 4<&- </dev/null &
server=$!
trap '' HUP INT TERM
( read -r word <&4; kill -INT $server ) 3<&- 2>/dev/null &
ear=$!
exec 4<&-
wait $server
code=$?
{ kill -KILL $ear; wait $ear; } 2>/dev/null
exit $code
`
