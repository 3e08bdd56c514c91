import { foldText } from '@enishi/shared/foldText';
import { Fragment } from 'react';

const BEFORE = 30;

/** A text with what was searched for marked; `around`: begins a little before the first place. */
export function Marked({ text, words, around }: { text: string; words: string; around?: boolean }) {
  const parts = markedParts(text, words);
  const first = parts.findIndex(({ hit }) => hit);
  const shown =
    around && first === 1
      ? parts.map((part, at) => (at === 0 ? { ...part, text: shortened(part.text) } : part))
      : parts;
  return (
    <>
      {shown.map(({ text: part, hit, from }) =>
        hit ? <mark key={from}>{part}</mark> : <Fragment key={from}>{part}</Fragment>,
      )}
    </>
  );
}

const shortened = (text: string) => (text.length > BEFORE + 6 ? `…${text.slice(-BEFORE)}` : text);

type Part = { readonly text: string; readonly hit: boolean; readonly from: number };

/** Compared letter by letter as the server folds them; a word spread over a space is found but not marked. */
export function markedParts(text: string, words: string): Part[] {
  const letters = [...text];
  const folded = letters.map((letter) => foldText(letter) || letter);
  const hits = new Array<boolean>(letters.length).fill(false);
  for (const word of words.split(/\s+/u).map(foldText).filter(Boolean)) {
    for (let from = 0; from < letters.length; from += 1) {
      let built = '';
      let to = from;
      while (to < letters.length && built.length < word.length) {
        built += folded[to];
        to += 1;
      }
      if (built === word) hits.fill(true, from, to);
    }
  }
  const parts: Part[] = [];
  for (const [at, letter] of letters.entries()) {
    const hit = hits[at] ?? false;
    const last = parts.at(-1);
    if (last?.hit === hit) parts[parts.length - 1] = { ...last, text: last.text + letter };
    else parts.push({ text: letter, hit, from: at });
  }
  return parts;
}
