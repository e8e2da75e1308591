import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useT } from '../../../i18n/index.ts'
import classes from './find.module.css'
import { matchingSettings } from './matching.ts'
import { useSettingIndex, type Indexed } from './use-setting-index.ts'
import { settingKeys, type SettingKey } from './places.ts'

/** Finds a setting by what it is called, means or might be called, and goes to it. */
export function SettingSearch({ onPick }: { readonly onPick: (key: SettingKey) => void }) {
  const t = useT()
  const [typed, setTyped] = useState('')
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const found = matchingSettings(useSettingIndex(), typed)
  const first = found[0]?.key
  const { selectFirstOption, dropdownOpened } = box
  useEffect(() => {
    if (first !== undefined && dropdownOpened) selectFirstOption()
  }, [first, dropdownOpened, selectFirstOption])
  const pick = (picked: string) => {
    const key = settingKeys.find((known) => known === picked)
    setTyped('')
    box.closeDropdown()
    if (key) onPick(key)
  }
  return (
    <Combobox
      store={box}
      transitionProps={{ duration: 0 }}
      width="22rem"
      position="bottom-start"
      onOptionSubmit={pick}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          type="search"
          autoComplete="off"
          aria-label={t(($) => $.settings.find.label)}
          placeholder={t(($) => $.settings.find.label)}
          leftSection={<IconSearch size={16} stroke={1.7} aria-hidden="true" />}
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value)
            if (value.trim() === '') box.closeDropdown()
            else box.openDropdown()
          }}
          onClick={() => typed.trim() !== '' && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
        />
      </Combobox.Target>
      <Found found={found} />
    </Combobox>
  )
}

function Found({ found }: { readonly found: readonly Indexed[] }) {
  const t = useT()
  return (
    <Combobox.Dropdown>
      <Combobox.Options aria-label={t(($) => $.settings.find.found)}>
        {found.map(({ key, label, section }) => (
          <Combobox.Option key={key} value={key}>
            <span className={classes['found']}>{label}</span>
            <span className="hw-small">{t(($) => $.settings.sections.names[section])}</span>
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{t(($) => $.settings.find.none)}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}
