import { once } from 'node:events'
import { Agent, get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { makeStop } from '#app/server/stop.ts'
import { startHost } from '#test/fixtures/host.ts'

describe('a gentle stop', () => {
  test('answers what is under way, closes the connections kept alive, and takes no new one', async () => {
    let release = () => {}
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => (arrive = resolve))
    const { url, server } = await startHost({
      pages: (request, response) => {
        if (request.path !== '/slow') return void response.send('quick')
        release = () => void response.send('whole')
        arrive()
      },
    })
    // The idle connection would stay open for good if stopping did not close it.
    server.keepAliveTimeout = 0
    const stop = makeStop(server)
    const agent = new Agent({ keepAlive: true })
    await read(`${url}/quick`, agent)
    const slow = read(`${url}/slow`, new Agent({ keepAlive: true }))
    await arrived
    let stopped = false
    const stopping = stop().then(() => (stopped = true))
    await expect(read(`${url}/new`, new Agent())).rejects.toThrow('ECONNREFUSED')
    expect(stopped).toBe(false)
    release()
    expect(await slow).toBe('whole')
    await stopping
    expect(stop()).toBe(stop())
  })

  test('asks a client that goes on over its open connection to leave it', async () => {
    let release = () => {}
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => (arrive = resolve))
    const { url, server } = await startHost({
      pages: (request, response) => {
        if (request.path !== '/slow') return void response.send('second')
        release = () => void response.send('first')
        arrive()
      },
    })
    const stop = makeStop(server)
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    let received = ''
    socket.on('data', (chunk) => (received += chunk.toString()))
    socket.write('GET /slow HTTP/1.1\r\nHost: here\r\n\r\n')
    await arrived
    const stopping = stop()
    const second = once(server, 'request')
    socket.write('GET /second HTTP/1.1\r\nHost: here\r\n\r\n')
    await second
    release()
    await stopping
    if (!socket.closed) await once(socket, 'close')
    const [, first, last] = received.split(/HTTP\/1.1 200 OK/)
    expect([first?.endsWith('first'), last?.endsWith('second')]).toEqual([true, true])
    expect(last).toMatch(/^connection: close/im)
  })
})

function read(url: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent }, (response: IncomingMessage) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => resolve(text))
    })
    request.on('error', reject)
  })
}
