import { useTranslation } from 'react-i18next';
import type { SharedPart, SharingPreview } from '../../main/contract';

/** Lines as they will be given away, with what is new in them in the light. */
export function SharedLines({ preview }: { preview: SharingPreview }) {
  const { t } = useTranslation();
  const { title, lines, total, touched } = preview;
  return (
    <>
      <p className="sharing__sum" role="status">
        {t('sharing.touched', { count: touched, total })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className="sharing__lines" tabIndex={0} aria-label={t('sharing.preview')}>
        <p className="sharing__title" dir="auto">
          <Parts parts={title} />
        </p>
        {lines.map(({ speaker, parts }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name, and none moves.
          <p key={at} dir="auto">
            {speaker.length > 0 && (
              <b className="sharing__speaker">
                <Parts parts={speaker} />
              </b>
            )}
            <Parts parts={parts} />
          </p>
        ))}
      </section>
    </>
  );
}

function Parts({ parts }: { parts: readonly SharedPart[] }) {
  return parts.map((part, at) =>
    'as' in part ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <mark key={at} className="sharing__mark" title={part.was}>
        {part.as}
      </mark>
    ) : (
      part.text
    ),
  );
}
