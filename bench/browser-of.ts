import http from 'node:http'

export interface Asked {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
  /** What a right answer has: an error page must not count. */
  status: number
  /** Words in the body, or in the address that it leads to. */
  has: string
}

export interface Answered {
  status: number
  location: string
  body: string
  cookies: string[]
}

/** Asks over connections that stay open, as browsers and proxies do. */
export class BrowserOf {
  private readonly agent: http.Agent
  private readonly url: URL

  constructor(url: string, connections: number) {
    this.url = new URL(url)
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  }

  async ask({ method, path, headers = {}, body }: Pick<Asked, 'method' | 'path' | 'headers' | 'body'>): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const request = http.request({
        agent: this.agent, host: this.url.hostname, port: this.url.port, method, path,
        headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }) },
      }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve({
          status: response.statusCode!, location: response.headers.location ?? '', body: Buffer.concat(chunks).toString(), cookies: response.headers['set-cookie'] ?? [],
        }))
        response.on('error', reject)
      })
      request.on('error', reject)
      request.end(body)
    })
  }

  /** Asks and checks. */
  async askRightly(asked: Asked): Promise<Answered> {
    const answered = await this.ask(asked)
    checkAnswer(asked, answered)
    return answered
  }

  close(): void {
    this.agent.destroy()
  }
}

export function checkAnswer(asked: Asked, answered: Pick<Answered, 'status' | 'location' | 'body'>): void {
  if (answered.status === asked.status && (answered.body.includes(asked.has) || answered.location.includes(asked.has))) return
  throw new Error(`${asked.method} ${asked.path}: ${answered.status} ${answered.location} without "${asked.has}"\n${answered.body.replace(/\s+/g, ' ').slice(0, 400)}`)
}

export const formBody = (fields: Record<string, string | readonly string[]>): string => new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)]))).toString()
