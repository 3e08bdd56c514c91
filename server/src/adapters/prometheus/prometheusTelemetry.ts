import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Telemetry } from '../../ports/telemetry.ts';

const BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
type Counts = { mixers: number; participants: number; rooms: number };

/** Metrics of one server, in seconds as Prometheus expects. */
export function createPrometheusTelemetry(): {
  telemetry: Telemetry;
  registry: Registry;
  watch(counts: () => Counts): void;
} {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const histogram = (name: string, help: string) =>
    new Histogram({ name, help, buckets: BUCKETS_SECONDS, registers: [registry] });
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] });
  const appendSeconds = histogram(
    'enishi_journal_append_seconds',
    'Time to append a batch of events durably',
  );
  const publishSeconds = histogram('enishi_publish_seconds', 'Time to hand out all views of a change');
  const seatSeconds = histogram('enishi_pairing_seconds', 'Time to seat a round or the pool');
  const events = counter('enishi_events_total', 'Events appended to journals');
  const views = counter('enishi_views_total', 'Personal views sent');
  const refusals = counter('enishi_refusals_total', 'Refused commands by code', ['code']);
  const rounds = counter('enishi_rounds_total', 'Rounds started');

  return {
    registry,
    telemetry: {
      appended(ms, count) {
        appendSeconds.observe(ms / 1000);
        events.inc(count);
      },
      seated: (ms) => seatSeconds.observe(ms / 1000),
      published(ms, count) {
        publishSeconds.observe(ms / 1000);
        views.inc(count);
      },
      refused: (code) => refusals.inc({ code }),
      roundStarted: () => rounds.inc(),
    },
    watch(counts) {
      const gauge = (name: string, help: string, of: keyof Counts) =>
        new Gauge({
          name,
          help,
          registers: [registry],
          collect() {
            this.set(counts()[of]);
          },
        });
      gauge('enishi_mixers', 'Mixers in memory that are not over', 'mixers');
      gauge('enishi_participants', 'People with a live connection', 'participants');
      gauge('enishi_rooms', 'Rooms open now', 'rooms');
    },
  };
}
