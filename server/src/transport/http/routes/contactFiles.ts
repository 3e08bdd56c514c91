import { Language } from '@enishi/shared/language';
import type { Router } from 'express';
import type { Reader } from '../../../people/contactFiles.ts';
import { type Call, callOf, type HttpContext } from '../bindRoute.ts';
import { withIds } from '../pathIds.ts';
import { refuse } from '../refuse.ts';

/** vCards of the people whose cards I was given. `?language=` and `?timeZone=` choose the words of the note. */
export function bindContactFiles(router: Router, context: HttpContext): void {
  const { contactFiles } = context;
  const serve = (path: string, find: (call: Call, reader: Reader) => ReturnType<typeof contactFiles.one>) =>
    router.get(path, async (request, response) => {
      const call = await callOf(request, response, context);
      if (!call.ok) return refuse(response, call.code);
      const { visitor } = call.value;
      if (!visitor) return refuse(response, 'not_signed_in');
      const file = await find(call.value, { me: visitor.personId, ...wordsOf(call.value) });
      if (!file.ok) return refuse(response, file.code);
      response.attachment(`${fileName(file.value.name)}.vcf`);
      response.set('Content-Type', 'text/vcard; charset=utf-8').send(file.value.text);
    });

  serve('/api/me/contacts/:mixerId.vcf', ({ param }, reader) =>
    withIds({ mixerId: param('mixerId') }, ({ mixerId }) => contactFiles.all(mixerId, reader)),
  );
  serve('/api/me/contacts/:mixerId/:personId.vcf', ({ param }, reader) =>
    withIds({ mixerId: param('mixerId'), personId: param('personId') }, ({ mixerId, personId }) =>
      contactFiles.one(mixerId, personId, reader),
    ),
  );
}

/** In whose words and whose days a file is written. */
export function wordsOf({ query, request }: Call): Omit<Reader, 'me'> {
  const asked = Language.safeParse(query('language') ?? request.acceptsLanguages(['ja', 'en']));
  const language = asked.success ? asked.data : 'ja';
  const timeZone = query('timeZone') ?? '';
  return { language, timeZone: isTimeZone(timeZone) ? timeZone : language === 'ja' ? 'Asia/Tokyo' : 'UTC' };
}

function isTimeZone(name: string): boolean {
  try {
    return name !== '' && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** Without what file systems refuse; cut by characters, for half a surrogate pair can't be sent in a header. */
function fileName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, ' ').trim();
  return [...plain].slice(0, 60).join('') || 'contact';
}
