import { useEffect, useRef, useState, type RefObject } from 'react'
import { useLocation, useSearch } from 'wouter'
import {
  sectionHref,
  settingPlaces,
  settingsAddress,
  type SettingKey,
  type SettingsSection,
} from './places.ts'
import { focusSetting } from './place.tsx'

/** The section the address names, and the way to one setting: from the address, and from the search. */
export function useJump(): {
  readonly section: SettingsSection
  readonly jump: (key: SettingKey) => void
  readonly shown: RefObject<HTMLDivElement | null>
} {
  const [path, navigate] = useLocation()
  const { section, setting } = settingsAddress(path, useSearch())
  const [asked, setAsked] = useState(setting)
  const [sought, setSought] = useState(setting)
  if (asked !== setting) {
    setAsked(setting)
    // Gone from the address, as a search takes it: what was sought by that stays.
    if (setting !== null) setSought(setting)
  }
  const shown = useRef<HTMLDivElement>(null)
  // This component holds the page, so its heading has taken the focus of who came from another page before.
  useEffect(() => {
    if (sought === null || settingPlaces[sought] !== section || !shown.current) return
    focusSetting(shown.current, sought)
    setSought(null)
  }, [sought, section])
  const jump = (key: SettingKey) => {
    if (settingPlaces[key] !== section) navigate(sectionHref(settingPlaces[key]))
    setSought(key)
  }
  return { section, jump, shown }
}
