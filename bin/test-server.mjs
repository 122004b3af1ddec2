// Keeps the tests' database server running, so that single test files start faster: node bin/test-server.mjs
const { testServer } = await import('../test/support/database.ts')
const server = await testServer()
console.log('test database server is up; Ctrl-C stops it')
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void server.stop().then(() => process.exit(0)))
setInterval(() => {}, 1 << 30)
