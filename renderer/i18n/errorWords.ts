/** What went wrong, in the language of the window. The core says it in English; here its sentence is known by its form. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { inWords, type WireError } from '../../main/contract/errors';
import { koChecks, koErrorsChecks } from './ko-errors-checks';
import { koErrorsCore } from './ko-errors-core';
import { koErrorsModels } from './ko-errors-models';
import { koErrorsStore } from './ko-errors-store';

/** English sentences with `{1}`, `{2}` where a name or a number stands, and what is said for them. */
export const KOREAN_ERRORS: Readonly<Record<string, string>> = {
  ...koErrorsChecks,
  ...koErrorsCore,
  ...koErrorsModels,
  ...koErrorsStore,
};

const SLOT = /\{(\d)\}/gu;

interface Form {
  pattern: RegExp;
  /** Numbers of the slots, in the order of the English. */
  slots: string[];
  said: string;
}

/** Made when first needed: most windows never show an error. */
let known: Form[] | undefined;

/** Those with the most words of their own first: a form that is mostly slots would take the place of a closer one. */
const forms = (): Form[] => {
  known ??= Object.entries(KOREAN_ERRORS)
    .filter(([english]) => english.includes('{1}'))
    .sort(([a], [b]) => ownLength(b) - ownLength(a))
    .map(formOf);
  return known;
};

const ownLength = (english: string): number => english.replace(SLOT, '').length;

function formOf([english, said]: [string, string]): Form {
  const slots = [...english.matchAll(SLOT)].map(([, number]) => number!);
  const literal = english.split(SLOT).filter((_, i) => i % 2 === 0);
  const quoted = literal.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
  return { pattern: new RegExp(`^${quoted.join('(.*)')}$`, 'su'), slots, said };
}

/** A sentence of the core in Korean; in English where it is not known, such as what a system's library says. */
export function inKorean(sentence: string): string {
  if (Object.hasOwn(KOREAN_ERRORS, sentence)) return KOREAN_ERRORS[sentence]!;
  for (const { pattern, slots, said } of forms()) {
    const values = pattern.exec(sentence)?.slice(1);
    // What a sentence quotes may be one of ours, too.
    if (values)
      return said.replace(SLOT, (_, number: string) => inKorean(values[slots.indexOf(number)]!));
  }
  return sentence;
}

/** Makes the name of what the doctor looked at; a model's own name stays. */
export function useCheckName(): (name: string) => string {
  const { i18n } = useTranslation();
  if (i18n.language !== 'ko') return (name) => name;
  return (name) =>
    Object.hasOwn(koChecks, name) ? koChecks[name]! : name.replace(/^model /u, '모델 ');
}

/** Makes one sentence of the core ready to be shown. */
export function useSentence(): (sentence: string) => string {
  const { i18n } = useTranslation();
  const isKorean = i18n.language === 'ko';
  return useCallback((sentence) => (isKorean ? inKorean(sentence) : sentence), [isKorean]);
}

/** Makes the words for an error: what happened, why, and what to do; empty where nothing did. */
export function useErrorWords(): (error: Pick<WireError, 'message' | 'hint'> | null) => string {
  const sentence = useSentence();
  return useCallback(
    (error) => {
      const [message, hint] = [error?.message, error?.hint].map((said) => said && sentence(said));
      return inWords(message === undefined ? null : { message, hint });
    },
    [sentence],
  );
}
