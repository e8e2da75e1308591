import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Connections that may say nothing, or half of something, at once; and all there may be. */
const maxWaiting = 64
const maxAll = 512

/**
 * Keeps connections that are idle or have not finished speaking from locking anybody out: beyond a number of
 * them the one that has waited longest is closed. One whose request is being answered is never touched.
 */
export function limitConnections(server: Server): void {
  // In the order they began to wait.
  const waiting = new Set<Socket>()
  const wait = (socket: Socket) => {
    waiting.delete(socket)
    if (socket.destroyed) return
    waiting.add(socket)
    const [longest] = waiting
    if (waiting.size > maxWaiting) longest?.destroy()
  }
  server.maxConnections = maxAll
  server.on('connection', (socket) => {
    wait(socket)
    socket.on('close', () => waiting.delete(socket))
  })
  server.on('request', (request, response) => {
    const { socket, headers } = request
    const hasBody =
      headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
    if (hasBody) {
      wait(socket)
      request.on('end', () => waiting.delete(socket))
    } else waiting.delete(socket)
    response.on('close', () => wait(socket))
  })
}
