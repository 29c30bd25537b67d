/** Runs Debian's nginx before several replicas, with a configuration and a folder of its own. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { untilListening } from '../../scripts/stack/ports.ts'

export type Nginx = {
  url: string
  /** The last things it complained about. */
  complaints(): string
  /** From now on only these replicas are sent anything; what others have in hand is waited for. */
  use(replicaPorts: number[]): Promise<void>
  stop(): Promise<void>
}

const program = '/usr/sbin/nginx'
/** Its new worker has begun and the old one has stopped listening. */
const reloadMs = 500

export const hasNginx = spawnSync(program, ['-v']).status === 0

export async function startNginx(port: number, replicaPorts: number[]): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  // Its workers are of another user when it is started as root.
  chmodSync(folder, 0o755)
  const file = join(folder, 'nginx.conf')
  const configure = (ports: number[]) => writeFileSync(file, configuration(port, ports))
  configure(replicaPorts)
  const child = spawn(program, ['-p', folder, '-c', file, '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  await untilListening(port)
  return {
    url: `http://localhost:${port}`,
    complaints: () => readFileSync(join(folder, 'error.log'), 'utf8').split('\n').slice(-12).join('\n'),
    use: async (ports) => {
      configure(ports)
      child.kill('SIGHUP')
      await pause(reloadMs)
    },
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Which server is next after a failure is left to nginx's own rules, which never send a POST twice.
 * Readers' connections are not kept: one that idles ends when the configuration changes, which may cross with its next request.
 */
function configuration(port: number, replicaPorts: number[]): string {
  const servers = replicaPorts.map((replica) => `server 127.0.0.1:${replica} max_fails=0;`)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `
daemon off;
pid nginx.pid;
worker_processes 1;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_timeout 0;
  ${temporary.map((name) => `${name}_temp_path ${name};`).join('\n  ')}
  upstream replicas {
    ${servers.join('\n    ')}
    keepalive 16;
  }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://replicas;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
    }
  }
}
`
}
