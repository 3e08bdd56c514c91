import type { ContactCard } from '@enishi/shared/contactCard';

/** A card of 91 × 55 mm at about 300 dots an inch. */
const WIDTH = 1092;
const HEIGHT = 660;
const EDGE = 72;
const QR = 220;
const PAPER = '#fffdf9';
const INK = '#1f1b16';
const FONT = '"Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", sans-serif';

/** The card as a PNG with its QR code; null when the browser could not draw it. */
export async function cardPicture(card: ContactCard, qrAddress: string): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = INK;
  const room = WIDTH - 2 * EDGE;
  const write = (text: string | undefined, size: number, y: number, most = room) => {
    if (!text) return;
    pen.font = `${size >= 60 ? 600 : 400} ${size}px ${FONT}`;
    pen.fillText(text, EDGE, y, most);
  };
  write(card.company, 36, 120);
  write(card.role, 32, 172);
  write(card.name, 72, 300);
  write(card.furigana, 28, 348);
  const beside = room - QR - 24;
  write(card.email, 30, HEIGHT - EDGE - 48, beside);
  write(card.link?.replace(/^https?:\/\//i, '').replace(/\/$/, ''), 30, HEIGHT - EDGE, beside);
  const code = await pictureOf(qrAddress);
  if (code) pen.drawImage(code, WIDTH - EDGE - QR, HEIGHT - EDGE - QR + 16, QR, QR);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Without the code the picture is still a card. */
async function pictureOf(address: string): Promise<HTMLImageElement | null> {
  const picture = new Image(QR, QR);
  picture.src = address;
  try {
    await picture.decode();
    return picture;
  } catch {
    return null;
  }
}
