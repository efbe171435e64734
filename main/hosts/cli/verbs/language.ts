/** The option that says what language is spoken. */
import { InvalidArgumentError, Option } from 'commander';

/** `--language`, `auto` or a code such as `en`. */
export const languageOption = (): Option =>
  new Option('--language <code>', 'what is spoken: auto, or a code such as en, ko, de')
    .default('auto')
    .argParser((code: string) => {
      const wanted = code.toLowerCase();
      if (wanted === 'auto' || /^[a-z]{2,3}$/.test(wanted)) return wanted;
      throw new InvalidArgumentError('It takes auto, or a code such as en, ko, de.');
    });
