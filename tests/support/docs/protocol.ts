import { ERROR_CODES } from '@enishi/shared/errors';
import en from '@enishi/shared/locales/en/errors.json' with { type: 'json' };
import { type RequestName, requests } from '@enishi/shared/requests';
import {
  Handshake,
  PROTOCOL_VERSION,
  type ServerMessageName,
  serverMessages,
} from '@enishi/shared/socketMap';
import { z } from 'zod';
import { MESSAGE_NOTES, REQUEST_NOTES } from './notes.ts';
import { type JsonSchema, typeText } from './typeText.ts';

const show = (schema: z.core.$ZodType, io: 'input' | 'output') =>
  typeText(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema);
const code = (text: string) => `\`\`\`ts\n${text}\n\`\`\``;
const keysOf = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[];
const sentences: Record<string, string> = en;

/** docs/protocol.md: everything another client needs to know. Generated, never written by hand. */
export function protocolDocument(): string {
  return `${INTRODUCTION}
## Handshake

\`auth\` of the Socket.IO connection:

${code(show(Handshake, 'input'))}

## Requests

Each is an event with one payload and an acknowledgement. The acknowledgement is \`{ ok: true, value }\` or
\`{ ok: false, code }\`. A field with \`?\` may be left out.

${keysOf<RequestName>(requests).map(requestText).join('\n\n')}

## Messages from the server

${keysOf<ServerMessageName>(serverMessages).map(messageText).join('\n\n')}

## Refusals

| code | what a person is told |
|---|---|
${ERROR_CODES.map((name) => `| \`${name}\` | ${sentences[name] ?? ''} |`).join('\n')}
`;
}

function requestText(name: RequestName): string {
  const { payload, reply } = requests[name];
  const value = name === 'mixer:sync' ? 'the payload of `view`' : undefined;
  const answer = show(reply, 'output');
  const answered = value ?? (answer === '{}' ? undefined : `\n\n${code(answer)}`);
  return `### ${name}\n\n${REQUEST_NOTES[name]}\n\n${code(show(payload, 'input'))}${answered ? `\n\nAnswers ${answered}` : ''}`;
}

const messageText = (name: ServerMessageName) =>
  `### ${name}\n\n${MESSAGE_NOTES[name]}\n\n${code(show(serverMessages[name], 'output'))}`;

const INTRODUCTION = `# The protocol of Enishi

<!-- Generated from the schemas in shared/src by \`npm run docs\`; do not edit. -->

How a client takes part in a mixer. The HTTP routes are in [openapi.json](openapi.json). Protocol version ${PROTOCOL_VERSION}.

## In short

1. \`POST /api/session\` with \`{}\` gives a session cookie and a \`personId\`. Keep the cookie.
2. \`PUT /api/me/profile\` with at least \`{ "name", "industry" }\` (an ISIC Rev. 4 division such as \`"62"\`).
3. \`GET /api/mixers/CODE\` answers the mixer's \`mixerId\`.
4. Connect with Socket.IO 4 (Engine.IO 4), transport \`websocket\` only, with the cookie and the \`auth\` below. A refused
   handshake is a \`connect_error\` whose \`data.code\` is one of the refusals. A browser's Origin must be the server's own.
5. A \`view\` comes at once. \`mixer:join\` takes part. From then on every change comes as a \`view\`.

## Rules that hold for every request

- **Once.** A \`commandId\` is made by the client and unique per person. Sending the same request again with the same
  \`commandId\` is safe: it gets the first answer. After a broken connection, send again what was not acknowledged.
- **Views are whole.** \`shared\` is the same for everybody, \`mine\` is this person's, \`console\` is a host's. Each replaces
  the former one. On one connection take views in order. On a new connection take the first one, unless its
  \`stamp.version\` is lower than the one shown: then ask \`mixer:sync\`.
- **Time** is epoch milliseconds of the server's clock; \`shared.now\` tells it. Before a room's \`startsAt\` people see who is
  next. While \`shared.paused\` is set, clocks stand still.
- **Seats.** One seat per person and mixer: the newest connection has it. Consoles (\`kind: "console"\`) are for hosts, any number.
- **Limits.** A message is at most 64 KB. About 10 requests a second, 40 at once; signalling 60 a second. Beyond that:
  \`rate_limited\`.
`;
