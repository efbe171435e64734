/** What can be told of a setting from its schema alone: its default, the values it takes, what it does. */
import { z } from 'zod';
import { type Settings, settings } from './settings';

export type SettingName = keyof Settings;

export interface SettingFacts {
  default: Settings[SettingName];
  /** Such as `a whole number from 0 to 64`. */
  takes: string;
  /** One line. */
  explains: string;
}

/** In the order of the schema. */
export const settingNames = Object.keys(settings.shape) as SettingName[];

/** True for the name of a setting; false for names that every object inherits. */
export const isSettingName = (name: string): name is SettingName =>
  Object.hasOwn(settings.shape, name);

/** What is to be known about one setting. */
export function settingFacts(name: SettingName): SettingFacts {
  const schema = settings.shape[name];
  return {
    default: schema.parse(undefined),
    takes: valuesOf(schema),
    explains: schema.description ?? '',
  };
}

interface Described {
  type?: string;
  enum?: string[];
  const?: string | number;
  anyOf?: Described[];
  minimum?: number;
  maximum?: number;
}

const valuesOf = (schema: z.ZodType): string =>
  inWords(z.toJSONSchema(schema, { io: 'input' }) as Described);

function inWords({ type, anyOf, ...described }: Described): string {
  if (anyOf) return anyOf.map(inWords).join(' or ');
  if (described.enum) return described.enum.join(', ');
  if (described.const !== undefined) return String(described.const);
  if (type === 'boolean') return 'on or off';
  if (type === 'integer') return `a whole number from ${described.minimum} to ${described.maximum}`;
  return 'a name or code';
}
