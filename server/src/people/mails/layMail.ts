import type { Language } from '@enishi/shared/language';
import type { Mail } from '../../ports/mailer.ts';

/** What a mail says, before it is laid out. Every part is plain text. */
export type MailParts = {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** shown large, to type over */
  readonly code?: string;
  readonly items?: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly action?: { readonly label: string; readonly url: string };
  readonly closing: readonly string[];
  readonly stop?: { readonly label: string; readonly url: string };
};

/** Programs that know no style sheets show the light colours that stand with each part. */
const DARK = `@media(prefers-color-scheme:dark){body{background:#15130f!important;color:#f6f1e8!important}.quiet{color:#b9ad9c!important}.item,.foot{border-color:#4a4238!important}.action{background:#ee8a73!important;color:#15130f!important}}`;
const FONTS = "'Hiragino Sans','Yu Gothic UI','Noto Sans JP',system-ui,sans-serif";

/** The same words twice: as plain text, and as HTML that needs nothing fetched. */
export function layMail(to: string, parts: MailParts, key?: string): Mail {
  const { subject, stop } = parts;
  const mail = { to, subject, text: plain(parts), html: html(parts) };
  return { ...mail, ...(stop && { stopUrl: stop.url }), ...(key !== undefined && { key }) };
}

function plain({ paragraphs, code, items = [], action, closing, stop }: MailParts): string {
  return [
    ...paragraphs,
    ...(code ? [`    ${code}`] : []),
    ...items.map(({ title, lines }) => [`■ ${title}`, ...lines.map((line) => `  ${line}`)].join('\n')),
    ...(action ? [`${action.label}\n${action.url}`] : []),
    ...closing,
    ['-- ', 'Enishi 縁', ...(stop ? [`${stop.label}\n${stop.url}`] : [])].join('\n'),
    '',
  ].join('\n\n');
}

function html({ language, subject, paragraphs, code, items = [], action, closing, stop }: MailParts): string {
  const p = (text: string) => `<p style="margin:0 0 16px">${escaped(text).replaceAll('\n', '<br>')}</p>`;
  const body = [
    ...paragraphs.map(p),
    code &&
      `<p style="margin:0 0 20px;font-size:32px;letter-spacing:6px;font-weight:bold">${escaped(code)}</p>`,
    ...items.map(
      ({ title, lines }) =>
        `<div class="item" style="margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #e2d9cb"><b>${escaped(title)}</b>${lines.map((line) => `<br>${escaped(line)}`).join('')}</div>`,
    ),
    action &&
      `<p style="margin:24px 0"><a class="action" href="${escaped(action.url)}" style="background:#b93a26;color:#fff;text-decoration:none;border-radius:10px;padding:13px 24px;display:inline-block">${escaped(action.label)}</a></p>`,
    ...closing.map(p),
  ];
  const foot = stop
    ? `<br><a class="quiet" href="${escaped(stop.url)}" style="color:#5f564a">${escaped(stop.label)}</a>`
    : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(subject)}</title><style>${DARK}</style></head><body style="margin:0;background:#fbf8f3;color:#1f1b16;font:16px/1.7 ${FONTS}"><div style="max-width:36em;margin:0 auto;padding:32px 20px"><p class="quiet" style="margin:0 0 24px;color:#5f564a">Enishi 縁</p>${body.filter(Boolean).join('')}<p class="foot quiet" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #e2d9cb;font-size:14px;color:#5f564a">Enishi 縁${foot}</p></div></body></html>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
