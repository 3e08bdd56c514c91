const width = 640;
const height = 480;
/** Smaller than it is drawn: this computer's graphics are slow. */
const scale = 0.5;

type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
/** Stripes that a blur takes away: on the clothes, and on the wall behind. */
const clothes: Part = { x: 200, y: 420, width: 240, height: 40 };
const wall: Part = { x: 480, y: 80, width: 120, height: 60 };

const shown = ({ x, y, width, height }: Part): Part => ({
  x: x * scale,
  y: y * scale,
  width: width * scale,
  height: height * scale,
});
/** Where the stripes are in the picture. */
export const striped = { clothes: shown(clothes), wall: shown(wall) };

/** Somebody before a wall, simple and yet a person to a model that looks for one; redrawn ten times a second. */
export function drawPerson(): MediaStreamTrack {
  const canvas = Object.assign(document.createElement('canvas'), {
    width: width * scale,
    height: height * scale,
  });
  const pen = canvas.getContext('2d');
  const [track] = canvas.captureStream(10).getVideoTracks();
  if (!pen || !track) throw new Error('no canvas');
  pen.scale(scale, scale);
  const draw = () => {
    background(pen);
    body(pen);
    head(pen);
  };
  draw();
  const timer = setInterval(() => (track.readyState === 'live' ? draw() : clearInterval(timer)), 100);
  return track;
}

function background(pen: CanvasRenderingContext2D): void {
  const light = pen.createLinearGradient(0, 0, width, height);
  light.addColorStop(0, '#9fb7c9');
  light.addColorStop(1, '#6d7f6a');
  fill(pen, light, () => pen.rect(0, 0, width, height));
  stripes(pen, wall, '#333344');
}

function body(pen: CanvasRenderingContext2D): void {
  fill(pen, '#2c3e66', () => {
    pen.moveTo(120, 480);
    pen.bezierCurveTo(140, 360, 230, 345, 270, 335);
    pen.lineTo(370, 335);
    pen.bezierCurveTo(410, 345, 500, 360, 520, 480);
  });
  stripes(pen, clothes, '#d8dbe8');
  fill(pen, '#d9a583', () => pen.rect(285, 270, 70, 80));
}

function head(pen: CanvasRenderingContext2D): void {
  const skin = pen.createRadialGradient(300, 190, 20, 320, 210, 120);
  skin.addColorStop(0, '#f3c9a8');
  skin.addColorStop(1, '#c98f6c');
  fill(pen, skin, () => pen.ellipse(320, 205, 82, 108, 0, 0, 7));
  fill(pen, '#2a1a12', () => pen.ellipse(320, 130, 92, 62, 0, Math.PI, 0));
  for (const x of [288, 352]) {
    fill(pen, '#ffffff', () => pen.ellipse(x, 195, 15, 8, 0, 0, 7));
    fill(pen, '#3a2414', () => pen.ellipse(x, 195, 7, 7, 0, 0, 7));
    fill(pen, '#2a1a12', () => pen.rect(x - 18, 172, 36, 5));
  }
  fill(pen, '#a5694a', () => pen.rect(314, 205, 8, 32));
  fill(pen, '#a8443f', () => pen.ellipse(320, 268, 28, 9, 0, 0, 7));
}

function stripes(pen: CanvasRenderingContext2D, part: Part, colour: string): void {
  for (let x = part.x; x < part.x + part.width; x += 16)
    fill(pen, colour, () => pen.rect(x, part.y, 6, part.height));
}

function fill(pen: CanvasRenderingContext2D, style: string | CanvasGradient, path: () => void): void {
  pen.beginPath();
  path();
  pen.fillStyle = style;
  pen.fill();
}
