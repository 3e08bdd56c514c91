import type { RequestHandler } from 'express';
import { Histogram, type Registry } from 'prom-client';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';

/** How long each route takes. Never the address that was asked for: codes and ids are in it. */
export function measure(registry: Registry, clock: Clock, log: Log): RequestHandler {
  const seconds = new Histogram({
    name: 'enishi_http_request_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return (request, response, next) => {
    const began = clock.now();
    response.once('finish', () => {
      const route: unknown = request.route?.path;
      const labels = {
        method: request.method,
        route: typeof route === 'string' ? route : 'other',
        status: String(response.statusCode),
      };
      const tookMs = clock.now() - began;
      seconds.observe(labels, tookMs / 1000);
      log.debug({ ...labels, tookMs }, 'answered');
    });
    next();
  };
}
