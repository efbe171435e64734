import { type ComponentProps, type ReactNode, useRef } from 'react';
import { Button } from '../ui/Button';
import { useShortcuts } from '../ui/shortcuts';
import { useImports } from './ImportProvider';

/** What a file chooser offers first; anything else can be dropped, and the program says what it can read. */
const ACCEPTED =
  'audio/*,video/*,.wav,.mp3,.m4a,.aac,.ogg,.oga,.opus,.flac,.webm,.mp4,.mov,.mkv,.txt,.srt,.vtt,.json,.zip,.md,.html';

interface Props extends ComponentProps<typeof Button> {
  /** A key that does the same from anywhere. */
  shortcut?: string;
}

/** A button that opens the computer's own file chooser and imports what is chosen. */
export function FilePicker({ shortcut, ...rest }: Props) {
  const { choose, input } = useFileChooser();
  useShortcuts(shortcut ? { [shortcut]: choose } : {});
  return (
    <>
      <Button aria-keyshortcuts={shortcut} {...rest} onClick={choose} />
      {input}
    </>
  );
}

/** Opens the computer's own file chooser; `input`, which nobody sees, must stay in the page for it. */
export function useFileChooser(): { choose: () => void; input: ReactNode } {
  const { importFiles } = useImports();
  const field = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={field}
      type="file"
      hidden
      multiple
      accept={ACCEPTED}
      onChange={({ target }) => {
        importFiles([...(target.files ?? [])]);
        target.value = '';
      }}
    />
  );
  return { choose: () => field.current?.click(), input };
}
