import type { CardField } from '@enishi/shared/contactCard';
import type { CardVersionId, PersonId } from '@enishi/shared/ids';
import { trimmed } from '@enishi/shared/trimmed';
import { type FieldDraft, useRoomStore } from '../../stores/room.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import {
  firstChoice,
  type NamedValues,
  shownFields,
  tidy,
  usualFields,
  type WrittenField,
  writtenFields,
} from './cardFields.ts';
import { useCardDraft } from './useCardDraft.ts';
import { useOwnCard } from './useOwnCard.ts';

type Drafts = Readonly<Partial<Record<WrittenField, FieldDraft>>>;

export type Giving = {
  /** which of my cards; null: the main one */
  readonly version: CardVersionId | null;
  /** What was turned off stays off on the other card. */
  readonly chooseVersion: (version: CardVersionId | null) => void;
  /** that card with what is being written on it and can be taken */
  readonly values: NamedValues;
  readonly chosen: readonly CardField[];
  /** chosen, and what is being written and can be taken */
  readonly fields: readonly CardField[];
  readonly drafts: Drafts;
  readonly pending: boolean;
  readonly turn: (field: CardField, on: boolean) => void;
  /** undefined: it is not being written any more */
  readonly write: (field: WrittenField, text: string | undefined) => void;
  /** Saves what is being written to my card; null: something cannot be taken, else all fields to give. */
  readonly take: (of?: readonly WrittenField[]) => Promise<readonly CardField[] | null>;
};

/** What I give this person this time; what I am still writing counts as given, and stays until it is sent. */
export function useGiving(to: PersonId): Giving {
  const { versions } = useOwnProfile();
  const { draft, change } = useCardDraft(to);
  const last = useRoomStore((now) => now.lastVersion);
  const wished = draft.version === undefined ? last : draft.version;
  // One that was deleted meanwhile, here or on another device, is given no more.
  const version = versions.some(({ id }) => id === wished) ? wished : null;
  const own = useOwnCard(version);
  const lastFields = useRoomStore((now) => now.lastFields);
  const start = lastFields ?? usualFields;
  const chosen = firstChoice(own.values, draft.wanted ?? start);
  const drafts: Drafts = draft.written;
  const want = (next: (now: readonly CardField[]) => readonly CardField[]) =>
    change((now) => ({ ...now, wanted: next(now.wanted ?? start) }));
  const setDrafts = (next: (now: Drafts) => Drafts) =>
    change((now) => ({ ...now, written: next(now.written) }));
  const written = writtenFields.filter((field) => trimmed(drafts[field]?.text ?? ''));
  const tidied = (of: readonly WrittenField[]) => {
    const card: Partial<Record<WrittenField, string>> = {};
    for (const field of of) {
      const text = tidy(field, drafts[field]?.text ?? '');
      if (text !== null) card[field] = text;
    }
    return card;
  };
  const ready = tidied(written);
  const withFields = (card: Partial<Record<WrittenField, string>>) =>
    shownFields.filter((field) => chosen.includes(field) || Object.hasOwn(card, field));
  const refuse = (fields: readonly WrittenField[]) =>
    setDrafts((now) => {
      const next = { ...now };
      for (const field of fields) next[field] = { text: now[field]?.text ?? '', bad: true };
      return next;
    });
  const write: Giving['write'] = (field, text) =>
    setDrafts(({ [field]: _, ...rest }) =>
      text === undefined ? rest : { ...rest, [field]: { text, bad: false } },
    );
  const take: Giving['take'] = async (of = written) => {
    const card = tidied(of);
    const bad = of.filter((field) => !Object.hasOwn(card, field));
    if (bad.length > 0) {
      refuse(bad);
      return null;
    }
    if (of.length === 0) return chosen;
    if (!(await own.write(card))) {
      refuse(of);
      return null;
    }
    const fields = withFields(card);
    want(() => fields);
    for (const field of of) write(field, undefined);
    return fields;
  };
  return {
    version,
    chooseVersion(next) {
      change((now) => ({ ...now, version: next, written: {} }));
    },
    values: { ...own.values, ...ready },
    chosen,
    fields: withFields(ready),
    drafts,
    pending: own.pending,
    turn: (field, on) => want((now) => (on ? [...now, field] : now.filter((one) => one !== field))),
    write,
    take,
  };
}
