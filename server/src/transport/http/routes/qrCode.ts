import type { Router } from 'express';
import QRCode from 'qrcode';
import { callOf, type HttpContext } from '../bindRoute.ts';
import { findMixer } from '../findMixer.ts';
import { participantUrl } from '../links.ts';
import { refuse } from '../refuse.ts';

/** The participant link of a mixer, to print or to show on a screen. */
export function bindQrCode(router: Router, context: HttpContext): void {
  router.get('/api/mixers/:code/qr.svg', async (request, response) => {
    const call = await callOf(request, response, context);
    if (!call.ok) return refuse(response, call.code);
    const found = await findMixer(call.value.param('code'), call.value.address, context);
    if (!found.ok) return refuse(response, found.code);
    const link = participantUrl(call.value.origin, found.value.code);
    const picture = await QRCode.toString(link, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    response.set('Content-Type', 'image/svg+xml').send(picture);
  });
}
