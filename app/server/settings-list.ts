import type { Environment } from './environment.ts'
import { settingList, type SettingName } from './settings.ts'

export type ListedSetting = {
  name: SettingName
  /** What is in force; null when nothing is, and never the value of a secret. */
  value: string | null
  source: 'environment' | '.env' | 'default'
  /** The default, or in words what happens without the setting. */
  default: string
  meaning: string
}

const hidden = '(set, hidden)'

type Listable = { default?: string; unset?: string; meaning: string; secret?: true }

/** Every setting for a person to look at. It does not check the values: a wrong one must be seen to be mended. */
export function listSettings({ values, fromFile }: Environment): ListedSetting[] {
  return entries().map(([name, setting]) => {
    const given = values[name]?.trim() || undefined
    return {
      name,
      value: given === undefined ? (setting.default ?? null) : setting.secret ? hidden : given,
      source: given === undefined ? 'default' : fromFile.has(name) ? '.env' : 'environment',
      default: setting.default ?? setting.unset ?? 'none',
      meaning: setting.meaning,
    }
  })
}

/** The text of `.env.example`: every setting, commented out, with meaning and default. */
export function writeExample(): string {
  const blocks = entries().map(([name, setting]) => {
    const absent = setting.default === undefined && setting.unset !== undefined ? `# Not set: ${setting.unset}.\n` : ''
    return `# ${setting.meaning}.\n${absent}# ${name}=${setting.default ?? ''}\n`
  })
  return `# Copy to .env and uncomment what you change. A variable of the process wins over this file.\n# "npm run settings" shows what is in force and where it came from.\n\n${blocks.join('\n')}`
}

function entries(): [SettingName, Listable][] {
  return Object.entries(settingList) as [SettingName, Listable][]
}
