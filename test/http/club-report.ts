import type { Law } from '#engine/law.ts';
import { part, point, section } from '#engine/outline.ts';
import { clubOutline, RULE } from '#engine/report/chess-club.fixture.ts';
import { say, sentence } from '#engine/report/wording.ts';
import { clubLaw } from '../app/chess-club.ts';

const outline = clubOutline({
  sections: [
    section({
      id: 'm',
      content: 'measures',
      heading: '{year}年棋事',
      cite: [RULE],
      parts: [
        part('games', '下棋', [
          point('played', '多下', sentence(say('games.played', '下棋{n}', { none: '没有下棋' }))),
          point('watchers', '多看', sentence(say('games.watchers', '观众{n}', { none: '没有观众' }))),
        ]),
      ],
    }),
  ],
});

/** The chess club's law with a yearly report. */
export const reportingLaw: Law = { ...clubLaw, outlines: new Map([[outline.id, outline]]) };
