import { AppError } from '../../main/contract';
import { parseTranscript } from '../../main/core/formats';

/** What a transcript file is refused with. */
export function faultOf(name: string, text: string): AppError {
  try {
    parseTranscript(name, text);
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
  }
  throw new Error('expected an AppError');
}
