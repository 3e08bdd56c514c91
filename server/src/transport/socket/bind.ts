import type { Refusal, Reply } from '@enishi/shared/errors';
import { type RequestName, type RequestPayload, type RequestReply, requests } from '@enishi/shared/requests';
import type { Log } from '../../ports/log.ts';
import type { Telemetry } from '../../ports/telemetry.ts';
import { storable } from '../storable.ts';
import { type Allowance, createTokenBucket } from './tokenBucket.ts';
import type { MixerSocket, Who } from './types.ts';

export type Handler<N extends RequestName> = (
  payload: RequestPayload<N>,
  who: Who,
) => Reply<RequestReply<N>> | Promise<Reply<RequestReply<N>>>;
export type Handlers = { readonly [N in RequestName]: Handler<N> };

const COMMANDS: Allowance = { burst: 40, perSecond: 10 };
/** A connection's candidates come in a burst. */
const SIGNALS: Allowance = { burst: 300, perSecond: 60 };
/** What browsers tell by themselves takes nothing from what a person may do. */
const signs: ReadonlySet<RequestName> = new Set(['signal:send', 'presence:set', 'caption:send']);
/** What is over the limits, or no request at all: a socket that goes on with it is cut off. */
const OFFENCES: Allowance = { burst: 400, perSecond: 20 };

const refused = (code: Refusal['code']): Refusal => ({ ok: false, code });

/** Binds every request: parsed at the door, limited, answered always. */
export function bindAll(
  socket: MixerSocket,
  handlers: Handlers,
  deps: { log: Log; telemetry: Telemetry },
): void {
  const mayCommand = createTokenBucket(COMMANDS);
  const maySignal = createTokenBucket(SIGNALS);
  const mayOffend = createTokenBucket(OFFENCES);

  function offended(): void {
    if (!mayOffend(Date.now())) socket.disconnect(true);
  }

  function bind<N extends RequestName>(name: N): void {
    const may = signs.has(name) ? maySignal : mayCommand;
    const handler: Handler<N> = handlers[name];

    async function answer(raw: unknown): Promise<Reply<RequestReply<N>>> {
      if (!may(Date.now())) {
        offended();
        return refused('rate_limited');
      }
      const parsed = requests[name].payload.safeParse(raw);
      if (!parsed.success || !storable(parsed.data)) return refused('invalid_payload');
      return handler(parsed.data as RequestPayload<N>, socket.data);
    }

    // Socket.IO types listeners per event name; a generic name needs the untyped form.
    (socket.on as (event: string, listener: (...args: unknown[]) => void) => unknown)(name, (...sent) => {
      // What came in one piece with the last straw.
      if (!socket.connected) return;
      const ack = sent.find((one) => typeof one === 'function');
      answer(sent[0])
        .catch((error: unknown) => {
          deps.log.error({ err: error, request: name }, 'a request failed');
          return refused('internal');
        })
        .then((reply) => {
          if (!reply.ok) deps.telemetry.refused(reply.code);
          if (typeof ack === 'function') ack(reply);
        })
        .catch((error: unknown) => deps.log.error({ err: error, request: name }, 'an answer failed'));
    });
  }
  for (const name of Object.keys(requests) as RequestName[]) bind(name);
  socket.use(([name], next) => {
    if (!Object.hasOwn(requests, name)) offended();
    next();
  });
}
