import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Portrait } from '../../../client/src/components/Portrait.tsx';

/** A drawn face as a camera's stream, so that pictures look like pictures. */
export async function faceStream(seed: string): Promise<MediaStream> {
  const canvas = document.createElement('canvas');
  canvas.width = 960;
  canvas.height = 600;
  const markup = renderToStaticMarkup(createElement(Portrait, { seed, crop: 'scene' })).replace(
    '<svg ',
    '<svg xmlns="http://www.w3.org/2000/svg" ',
  );
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(markup)}`;
  await image.decode();
  const brush = canvas.getContext('2d');
  const draw = () => brush?.drawImage(image, 0, 0, canvas.width, canvas.height);
  draw();
  setInterval(draw, 200);
  return canvas.captureStream(10);
}
