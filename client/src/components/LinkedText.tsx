const address = /(https?:\/\/[^\s<>"、。（）「」]+)/gi;

/** Words as they were written, with web addresses to press; nothing else in them is read as markup. */
export function LinkedText({ text }: { text: string }) {
  return text.split(address).map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text's pieces are their place
      <a key={at} href={part} target="_blank" rel="noreferrer nofollow">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
