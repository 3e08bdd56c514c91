import { describe, expect, it } from 'vitest';
import { OwnCard } from '../../shared/src/contactCard.ts';
import { isDivision, sectionOf } from '../../shared/src/industries.ts';
import { Profile } from '../../shared/src/profile.ts';
import { requests } from '../../shared/src/requests.ts';
import { OCCUPATIONS, SECTORS, TAGS, WALKS } from '../../shared/src/vocabulary.ts';
import { en, ja, languages, repeated, type WrittenContent } from '../support/writtenContent.ts';

type Persona = WrittenContent['personas'][number];
const tags = new Set<string>(TAGS);

describe('simulated participants', () => {
  it('[T22] the same fourteen in both languages, with the same codes, tags and addresses', () => {
    const codesOf = ({ id, industry, occupation, walk, sector, gives, seeks, email, link }: Persona) => ({
      ...{ id, industry, occupation, walk, sector, email, link },
      gives: gives.map(({ tag }) => tag),
      seeks: seeks.map(({ tag }) => tag),
    });
    expect(ja.personas.map(codesOf)).toEqual(en.personas.map(codesOf));
    const wanted = Array.from({ length: 14 }, (_, at) => `p${String(at + 1).padStart(2, '0')}`);
    expect(en.personas.map(({ id }) => id)).toEqual(wanted);
  });

  it.each(languages)(
    '[T23] in %s each is a complete profile and card with known codes',
    (_, { personas }) => {
      const [occupations, walks, sectors] = [OCCUPATIONS, WALKS, SECTORS].map(
        (list) => new Set<string>(list),
      );
      for (const persona of personas) {
        const { id, email, link, chat, lobby, cardReason, ...told } = persona;
        expect(Profile.parse(persona)).toMatchObject(told);
        expect(OwnCard.parse(persona)).toEqual({ email, link });
        expect(email).toMatch(/@example\.com$/);
        expect(link).toMatch(/^https:\/\/example\.com\//);
        expect(occupations).toContain(persona.occupation);
        expect(walks).toContain(persona.walk);
        expect(sectors).toContain(persona.sector);
        for (const { tag } of [...persona.gives, ...persona.seeks]) expect(tags).toContain(tag);
        expect([id, chat.length, lobby.length, cardReason]).toEqual([id, 10, 2, expect.stringMatching(/./)]);
      }
      expect(repeated(personas.flatMap(({ name, chat, lobby }) => [name, ...chat, ...lobby]))).toEqual([]);
    },
  );

  it('[T24] no two share a division; they come from at least eight sections and all walks of life', () => {
    const divisions = en.personas.map(({ industry }) => industry).filter(isDivision);
    expect(divisions).toHaveLength(14);
    expect(repeated(divisions)).toEqual([]);
    expect(new Set(divisions.map(sectionOf)).size).toBeGreaterThanOrEqual(8);
    expect(new Set<string>(en.personas.map(({ walk }) => walk))).toEqual(new Set(WALKS));
  });

  it('[T25] every tag is given by one and looked for by another', () => {
    expect(new Set(en.personas.flatMap(({ gives }) => gives.map(({ tag }) => tag)))).toEqual(tags);
    expect(new Set(en.personas.flatMap(({ seeks }) => seeks.map(({ tag }) => tag)))).toEqual(tags);
    for (const { gives, seeks } of en.personas)
      expect(gives.filter(({ tag }) => seeks.some((seek) => seek.tag === tag))).toEqual([]);
  });

  it.each(languages)(
    '[T26] in %s the lines said and the reason for a card fit the wire',
    (_, { personas }) => {
      const { reason } = requests['card:offer'].payload.shape;
      const { text } = requests['chat:send'].payload.shape;
      for (const { cardReason, chat, lobby } of personas) {
        expect(reason.parse(cardReason)).toBe(cardReason);
        for (const line of [...chat, ...lobby]) expect(text.parse(line)).toBe(line);
      }
    },
  );
});
