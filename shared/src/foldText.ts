const JAPANESE = '[\\u3005-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff]';
const spaceAfterJapanese = new RegExp(`(${JAPANESE}) +`, 'g');
const spaceBeforeJapanese = new RegExp(` +(?=${JAPANESE})`, 'g');

/**
 * What a search compares: one width, one case, one kana, no accents, and punctuation as a space.
 * Spaces stay between Latin words only; a long mark at the end goes (コンピューター is コンピュータ).
 * Written without look-behind, which older Safari cannot even parse.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .replace(/[\u30a1-\u30f6]/g, (katakana) => String.fromCharCode(katakana.charCodeAt(0) - 0x60))
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(spaceAfterJapanese, '$1')
    .replace(spaceBeforeJapanese, '')
    .trim()
    .replace(/(.{3})ー$/u, '$1');
}
