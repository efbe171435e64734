/** Names that Nanodesk itself gave, in the language of the window; names by people stay as they are. */
import { useTranslation } from 'react-i18next';

/** What the sides of a call are called in a transcript (main/core/speakers/side-turns.ts), and the words for them. */
const SIDES = { You: 'speakers.you', Others: 'speakers.others' } as const;

/** A voice that nobody has named yet (main/core/speakers/tell.ts). */
const NUMBERED = /^Speaker (\d+)$/;

const isSide = (name: string): name is keyof typeof SIDES => Object.hasOwn(SIDES, name);

/** Gives the function that words a speaker's name. */
export function useSpeakerName(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => {
    const number = NUMBERED.exec(name)?.[1];
    if (number !== undefined) return t('speakers.numbered', { number });
    return isSide(name) ? t(SIDES[name]) : name;
  };
}
