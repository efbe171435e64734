/** The styles of a document: few, named as word processors name them, so that a person's own template takes them over. */

/** East Asian letters look foreign in the font of a neighbour. */
const EAST_ASIAN_FONTS: Record<string, string> = {
  ko: 'Malgun Gothic',
  ja: 'Yu Gothic',
  zh: 'Microsoft YaHei',
};

/** Regions, which word processors want for spelling and hyphens; a language without one stands alone. */
const REGIONS: Record<string, string> = { en: 'en-US', ko: 'ko-KR', ja: 'ja-JP', zh: 'zh-CN' };
const FROM_RIGHT: Record<string, string> = { ar: 'ar-SA', he: 'he-IL', fa: 'fa-IR', ur: 'ur-PK' };

/** `styles.xml` for a text in this language. */
export function stylesXml(namespace: string, language: string | null): string {
  const styles = [
    style('paragraph', 'Normal', 'Normal', spacing(0, 120), ''),
    style('paragraph', 'Title', 'Title', spacing(0, 60), BOLD + size(40)),
    style('paragraph', 'Subtitle', 'Subtitle', spacing(0, 240), GREY + size(20)),
    style('paragraph', 'Heading1', 'heading 1', heading(0, 360), BOLD + size(28)),
    style('paragraph', 'Heading2', 'heading 2', heading(1, 240), BOLD + size(24)),
    style('paragraph', 'ListParagraph', 'List Paragraph', spacing(0, 80), ''),
    style('paragraph', 'Speech', 'Speech', spacing(0, 120), ''),
    style('character', 'Speaker', 'Speaker', '', BOLD),
    style('character', 'Time', 'Time', '', GREY + size(18)),
  ];
  return `<w:styles xmlns:w="${namespace}">${defaults(language)}${styles.join('')}</w:styles>`;
}

const BOLD = '<w:b/><w:bCs/>';
const GREY = '<w:color w:val="595959"/>';
/** In half points; `Cs` is for scripts that run from the right. */
const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
const spacing = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;
const heading = (level: number, before: number): string =>
  `<w:keepNext/>${spacing(before, 120)}<w:outlineLvl w:val="${level}"/>`;

function style(type: string, id: string, name: string, paragraph: string, run: string): string {
  const standard = id === 'Normal' ? ' w:default="1"' : '';
  const based = type === 'character' || id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  const own = paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`;
  const letters = run === '' ? '' : `<w:rPr>${run}</w:rPr>`;
  return `<w:style w:type="${type}"${standard} w:styleId="${id}"><w:name w:val="${name}"/>${based}<w:qFormat/>${own}${letters}</w:style>`;
}

function defaults(language: string | null): string {
  const spoken = language ?? 'en';
  const east = EAST_ASIAN_FONTS[spoken] ?? EAST_ASIAN_FONTS.ko;
  const code = REGIONS[spoken] ?? spoken;
  const eastCode = spoken in EAST_ASIAN_FONTS ? code : 'ko-KR';
  const fonts = `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="${east}" w:cs="Arial"/>`;
  const tongues = `<w:lang w:val="${code}" w:eastAsia="${eastCode}" w:bidi="${FROM_RIGHT[spoken] ?? 'ar-SA'}"/>`;
  return `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(22)}${tongues}</w:rPr></w:rPrDefault></w:docDefaults>`;
}
