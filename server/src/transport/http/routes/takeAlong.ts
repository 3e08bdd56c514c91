import type { Router } from 'express';
import QRCode from 'qrcode';
import { fieldsAsked } from '../../../people/takeAlong.ts';
import type { Visitor } from '../../../ports/sessions.ts';
import { type Call, callOf, type HttpContext } from '../bindRoute.ts';
import { refuse } from '../refuse.ts';
import { wordsOf } from './contactFiles.ts';

type File = { readonly type: string; readonly name: string | null; readonly text: string };

/** My card, and the cards I was given, as files. Before the routes whose first part is a mixer's id. */
export function bindTakeAlong(router: Router, context: HttpContext): void {
  const { takeAlong } = context;
  const serve = (path: string, make: (visitor: Visitor, call: Call) => Promise<File | null>) =>
    router.get(path, async (request, response) => {
      const call = await callOf(request, response, context);
      if (!call.ok) return refuse(response, call.code);
      const { visitor } = call.value;
      if (!visitor) return refuse(response, 'not_signed_in');
      const file = await make(visitor, call.value);
      if (!file) return refuse(response, 'profile_required');
      if (file.name) response.attachment(file.name);
      response.set('Content-Type', file.type).send(file.text);
    });
  const VCARD = 'text/vcard; charset=utf-8';

  const asked = ({ query }: Call) => ({ fields: fieldsAsked(query('fields')), version: query('version') });

  serve('/api/me/card/mine.vcf', async ({ personId }, call) => {
    const text = await takeAlong.mine(personId, asked(call));
    return text === null ? null : { type: VCARD, name: 'card.vcf', text };
  });
  serve('/api/me/card/qr.svg', async ({ personId }, call) => {
    const card = await takeAlong.mine(personId, asked(call));
    if (card === null) return null;
    // Phones read it as UTF-8; a long card still fits with the lowest correction.
    const text = await QRCode.toString(card, { type: 'svg', margin: 2, errorCorrectionLevel: 'L' });
    return { type: 'image/svg+xml', name: null, text };
  });
  serve('/api/me/contacts/all.vcf', async ({ personId }, call) => ({
    type: VCARD,
    name: 'enishi.vcf',
    text: await takeAlong.allAsVcards(personId, wordsOf(call)),
  }));
  serve('/api/me/contacts/all.csv', async ({ personId }, call) => {
    const text = await takeAlong.allAsCsv(personId, wordsOf(call));
    return { type: 'text/csv; charset=utf-8', name: 'enishi.csv', text };
  });
}
