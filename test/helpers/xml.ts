/** XML as strict readers take it. */
import { createRequire } from 'node:module';

/** The part of a browser's elements that tests look at; the types of a browser are not for tests of Node. */
export interface XmlElement {
  textContent: string;
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): Iterable<XmlElement>;
}

interface Dom {
  JSDOM: new () => {
    window: {
      DOMParser: new () => {
        parseFromString(text: string, mime: string): { documentElement: XmlElement };
      };
    };
  };
}

const { JSDOM } = createRequire(import.meta.url)('jsdom') as Dom;

/** The elements with this name, in order. */
export const all = (element: XmlElement, name: string): XmlElement[] => [
  ...element.getElementsByTagName(name),
];

/** The root. Throws for markup that is not well-formed. */
export function parseXml(text: string): XmlElement {
  const { DOMParser } = new JSDOM().window;
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  const [fault] = all(root, 'parsererror');
  if (fault) throw new Error(fault.textContent);
  return root;
}
