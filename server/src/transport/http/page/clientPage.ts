import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language } from '@enishi/shared/language';
import type { Request, Response } from 'express';
import type { MixerSummary } from '../../../ports/mixerRecords.ts';
import { addressKey } from '../addressKey.ts';
import type { HttpContext } from '../bindRoute.ts';
import { findMixer } from '../findMixer.ts';
import { ownOrigin } from '../ownOrigin.ts';
import { refuse } from '../refuse.ts';
import { nonceOf } from '../securityHeaders.ts';
import { escaped, previewTags, sharePreview } from './sharePreview.ts';

/** The word that the client's build puts where a nonce belongs. */
const NONCE = /__CSP_NONCE__/g;

/** The client's one page, with a fresh nonce; a mixer's has its name and purpose in it for those who share the link. */
export function createClientPage(context: HttpContext) {
  const { config } = context;
  let template: string | null = null;
  const readTemplate = () => {
    template ??= readFileSync(join(config.clientDir, 'index.html'), 'utf8');
    return template;
  };
  const mixerOf = async (request: Request): Promise<MixerSummary | null> => {
    const { code } = request.params;
    if (typeof code !== 'string') return null;
    const found = await findMixer(code, addressKey(request.ip), context);
    return found.ok ? found.value : null;
  };

  return async (request: Request, response: Response): Promise<void> => {
    const { protocol, host, path } = request;
    const origin = ownOrigin(config.publicUrl, { protocol, host });
    if (!origin) return refuse(response, 'invalid_payload');
    const mixer = await mixerOf(request);
    const language = Language.safeParse(
      mixer?.settings.languages[0] ?? request.acceptsLanguages(['ja', 'en']),
    );
    const preview = sharePreview(mixer, language.success ? language.data : 'ja', `${origin}${path}`);
    const listed = mixer ? mixer.settings.access === 'open' : path === '/';
    if (!listed) response.set('X-Robots-Tag', 'noindex');
    const page = readTemplate()
      .replace(NONCE, () => nonceOf(response))
      .replace(/<title>.*?<\/title>/s, () => `<title>${escaped(preview.title)}</title>`)
      .replace('</head>', () => `  ${previewTags(preview, origin)}\n  </head>`);
    response.set('Cache-Control', 'private, no-cache').type('html').send(page);
  };
}
